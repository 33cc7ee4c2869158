package dev.thecal.core.load;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import java.util.List;

/**
 * What a loading did.
 *
 * @param clinics read, in the order of their files
 * @param clinicsChanged added or changed; 0 when all were known as they are
 * @param patientsAdded with everything on record about them
 * @param patientsKnown left as they are
 * @param stories patients worth a look, in the order of the file
 */
public record LoadSummary(
    List<ClinicId> clinics,
    int clinicsChanged,
    int patientsAdded,
    int patientsKnown,
    List<Story> stories) {

  /** A sample patient with a sentence on what can be seen there. */
  public record Story(ClinicId clinic, PatientId patient, String text) {}

  public LoadSummary {
    clinics = List.copyOf(clinics);
    stories = List.copyOf(stories);
  }
}
