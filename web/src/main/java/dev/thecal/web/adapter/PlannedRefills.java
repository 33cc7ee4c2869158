package dev.thecal.web.adapter;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.triage.LatestRefillDay;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.DueWindow;
import dev.thecal.scheduling.due.Dues;
import dev.thecal.scheduling.due.Rung;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** Tells triage the latest acceptable day that scheduling keeps. */
public final class PlannedRefills implements LatestRefillDay {

  private final Dues dues;

  @Inject
  public PlannedRefills(Dues dues) {
    this.dues = dues;
  }

  @Override
  public Optional<LocalDate> find(Access access, ClinicId clinic, PatientId patient) {
    return dues.list(access, clinic, patient).stream()
        .map(Due::window)
        .findFirst()
        .flatMap(PlannedRefills::latest);
  }

  private static Optional<LocalDate> latest(DueWindow window) {
    return window.latestAcceptable().or(window::hardStop).map(Rung::on);
  }
}
