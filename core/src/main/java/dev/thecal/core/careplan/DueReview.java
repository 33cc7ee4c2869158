package dev.thecal.core.careplan;

import dev.thecal.core.clinic.Service.Discipline;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;

/**
 * An item that somebody should have looked at.
 *
 * @param item its id in the patient's plan
 * @param reviewOn the day it was due
 */
public record DueReview(
    PatientId patient,
    String item,
    LocalDate reviewOn,
    Discipline discipline,
    String responsible) {}
