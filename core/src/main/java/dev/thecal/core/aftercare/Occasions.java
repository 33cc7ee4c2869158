package dev.thecal.core.aftercare;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.trial.Trial;
import dev.thecal.core.trial.TrialDose;
import dev.thecal.core.trial.TrialId;
import dev.thecal.core.trial.Trials;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;

/** Finds what a plan shall follow, and its day. */
public final class Occasions {

  private final Implants implants;
  private final Trials trials;

  @Inject
  public Occasions(Implants implants, Trials trials) {
    this.implants = implants;
    this.trials = trials;
  }

  After find(Access access, ClinicProfile profile, PatientId patient, PlanRequest request) {
    return switch (request.after()) {
      case IMPLANT -> implant(access, profile, patient, new ImplantId(request.event()));
      case TRIAL -> trial(access, profile, patient, new TrialId(request.event()));
    };
  }

  private After implant(Access access, ClinicProfile profile, PatientId patient, ImplantId id) {
    Implant implant = implants.get(access, profile.id(), patient, id).value();
    boolean earlier = implants.list(access, profile.id(), patient).stream()
        .anyMatch(other -> other.value().implantedOn().isBefore(implant.implantedOn()));
    return new After(
        earlier ? After.Kind.REPLACEMENT : After.Kind.IMPLANT, id.value(), implant.implantedOn());
  }

  private After trial(Access access, ClinicProfile profile, PatientId patient, TrialId id) {
    Trial trial = trials.get(access, profile.id(), patient, id).value().trial();
    return new After(
        After.Kind.TRIAL, id.value(), trial.endedOn().orElseGet(() -> lastDay(trial, profile)));
  }

  private static LocalDate lastDay(Trial trial, ClinicProfile profile) {
    return trial.doses().stream()
        .map(TrialDose::givenAt)
        .max(Comparator.naturalOrder())
        .map(at -> LocalDate.ofInstant(at, profile.zone()))
        .orElse(trial.startedOn());
  }
}
