package dev.thecal.web.page;

import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.json.Reads;
import dev.thecal.core.visit.OpenReattempt;
import dev.thecal.scheduling.worklist.DueState;
import dev.thecal.scheduling.worklist.WorklistPage;
import dev.thecal.scheduling.worklist.WorklistRow;
import dev.thecal.web.api.WorklistResource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Turns worklist rows into words. */
final class WorklistViews {

  private WorklistViews() {}

  static WorklistView of(
      PageFrame frame,
      ClinicProfile clinic,
      WorklistPage page,
      Instant at,
      boolean first,
      List<OpenReattempt> again) {
    String address = Frames.worklistAddress(clinic);
    return new WorklistView(
        frame,
        clinic.name(),
        Words.day(LocalDate.ofInstant(at, clinic.zone())),
        again.stream().map(one -> again(clinic, one)).toList(),
        page.rows().stream().map(row -> row(clinic, row)).toList(),
        first,
        address,
        Frames.figuresAddress(clinic),
        Frames.analysesAddress(clinic),
        page.next().map(next -> address + "?cursor=" + WorklistResource.encode(next)));
  }

  private static WorklistView.Again again(ClinicProfile clinic, OpenReattempt one) {
    return new WorklistView.Again(
        one.name(),
        Frames.patientAddress(clinic.id(), one.patient()),
        one.phone().map(Link::phone),
        Words.moment(one.by(), clinic.zone()),
        one.reason(),
        one.what().orElse("not told"));
  }

  static String words(DueState state) {
    return switch (state) {
      case NO_DATE -> "No date";
      case OVERDUE -> "Overdue";
      case NEEDS_REVIEW -> "Needs review";
      case DUE_NOW -> "Due now";
      case DUE_SOON -> "Due soon";
      case LATER -> "Later";
    };
  }

  /** {@code 4 days}, {@code today}, {@code 3 days past}. */
  static String days(Optional<Long> daysToLatest) {
    return daysToLatest.map(WorklistViews::days).orElse("nobody knows");
  }

  private static String days(long days) {
    if (days == 0) {
      return "today";
    }
    String count = Words.days(Math.abs(days));
    return days > 0 ? count : count + " past";
  }

  private static WorklistView.Row row(ClinicProfile clinic, WorklistRow row) {
    return new WorklistView.Row(
        row.name(),
        Frames.patientAddress(clinic.id(), row.patient()),
        row.phone().map(Link::phone),
        Reads.name(row.state()),
        words(row.state()),
        row.statuses().stream().map(Words::plain).map(Words::capital).toList(),
        days(row.daysToLatest()),
        row.recommended().map(Words::day),
        row.latest().map(Words::day),
        Words.plain(row.binding()),
        row.bookedFor().map(at -> Words.moment(at, clinic.zone())));
  }
}
