package dev.thecal.web.page;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.patient.PatientId;
import dev.thecal.web.config.Configuration;
import dev.thecal.web.page.PageFrame.Audience;
import jakarta.inject.Inject;
import java.util.List;

/** Frames for the pages, with the addresses of the pages above them. */
public final class Frames {

  static final Link NETWORK = new Link("All clinics", "/");

  private final boolean demo;

  @Inject
  public Frames(Configuration configuration) {
    this.demo = configuration.demo();
  }

  PageFrame network(String title) {
    return new PageFrame(title, new Link("Thecal", "/"), List.of(), Audience.PUBLIC, demo);
  }

  /** The clinic's own public page. */
  PageFrame clinic(ClinicProfile clinic) {
    return new PageFrame(
        clinic.therapy().name() + " – " + clinic.name(),
        home(clinic),
        List.of(NETWORK),
        Audience.PUBLIC,
        demo);
  }

  /** A public page below the clinic's own. */
  PageFrame below(ClinicProfile clinic, String title) {
    return new PageFrame(
        title + " – " + clinic.name(),
        home(clinic),
        List.of(NETWORK, home(clinic)),
        Audience.PUBLIC,
        demo);
  }

  PageFrame worklist(ClinicProfile clinic) {
    return new PageFrame(
        "Refill worklist – " + clinic.name(), home(clinic), List.of(NETWORK), Audience.STAFF, demo);
  }

  PageFrame reminders(ClinicProfile clinic) {
    return new PageFrame(
        "Messages – " + clinic.name(),
        home(clinic),
        List.of(NETWORK, new Link("Refill worklist", worklistAddress(clinic))),
        Audience.STAFF,
        demo);
  }

  PageFrame inbox(ClinicProfile clinic) {
    return desk(clinic, "Inbox");
  }

  PageFrame testimonials(ClinicProfile clinic) {
    return desk(clinic, "Patients' words");
  }

  PageFrame analyses(ClinicProfile clinic) {
    return new PageFrame(
        "Analyses – " + clinic.name(),
        home(clinic),
        List.of(NETWORK, new Link("Refill worklist", worklistAddress(clinic))),
        Audience.STAFF,
        demo);
  }

  PageFrame figures(ClinicProfile clinic) {
    return new PageFrame(
        "Figures – " + clinic.name(),
        home(clinic),
        List.of(NETWORK, new Link("Refill worklist", worklistAddress(clinic))),
        Audience.STAFF,
        demo);
  }

  /** A page on which staff work through a matter of the clinic. */
  PageFrame desk(ClinicProfile clinic, String title) {
    return new PageFrame(
        title + " – " + clinic.name(),
        home(clinic),
        List.of(NETWORK, new Link("Refill worklist", worklistAddress(clinic))),
        Audience.STAFF,
        demo);
  }

  /** The title names no patient: a tab is seen by others. */
  PageFrame patient(ClinicProfile clinic) {
    return new PageFrame(
        "Patient – " + clinic.name(),
        home(clinic),
        List.of(NETWORK, new Link("Refill worklist", worklistAddress(clinic))),
        Audience.STAFF,
        demo);
  }

  /** A page below the patient's own. */
  PageFrame belowPatient(ClinicProfile clinic, PatientId patient) {
    return new PageFrame(
        "Patient – " + clinic.name(),
        home(clinic),
        List.of(
            NETWORK,
            new Link("Refill worklist", worklistAddress(clinic)),
            new Link("Patient", patientAddress(clinic.id(), patient))),
        Audience.STAFF,
        demo);
  }

  PageFrame schedule(ClinicProfile clinic) {
    return new PageFrame(
        "Schedule – " + clinic.name(),
        home(clinic),
        List.of(NETWORK, new Link("Refill worklist", worklistAddress(clinic))),
        Audience.STAFF,
        demo);
  }

  static String scheduleAddress(ClinicProfile clinic) {
    return "/staff/clinics/" + clinic.id() + "/schedule";
  }

  static Link home(ClinicProfile clinic) {
    return new Link(clinic.name(), "/clinics/" + clinic.id());
  }

  static String patientAddress(ClinicId clinic, PatientId patient) {
    return "/staff/clinics/" + clinic + "/patients/" + patient;
  }

  static String analysesAddress(ClinicProfile clinic) {
    return "/staff/clinics/" + clinic.id() + "/analyses";
  }

  static String timelineAddress(ClinicId clinic, PatientId patient) {
    return patientAddress(clinic, patient) + "/timeline";
  }

  static String figuresAddress(ClinicProfile clinic) {
    return "/staff/clinics/" + clinic.id() + "/figures";
  }

  static String worklistAddress(ClinicProfile clinic) {
    return "/staff/clinics/" + clinic.id() + "/worklist";
  }
}
