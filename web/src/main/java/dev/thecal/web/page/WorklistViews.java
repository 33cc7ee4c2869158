package dev.thecal.web.page;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.visit.OpenReattempt;
import dev.thecal.scheduling.recall.Escalation;
import dev.thecal.scheduling.recall.RecallStatus;
import dev.thecal.scheduling.recall.RecallStep;
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
      List<WorklistView.Missed> missed,
      List<OpenReattempt> again) {
    String address = Frames.worklistAddress(clinic);
    return new WorklistView(
        frame,
        clinic.id().value(),
        clinic.name(),
        Words.day(LocalDate.ofInstant(at, clinic.zone())),
        missed,
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
        row.bookedFor().map(at -> Words.moment(at, clinic.zone())),
        step(row.recall().step()),
        row.recall().last().map(last -> tried(clinic, row.recall().tries(), last)),
        row.recall().notBy().stream().map(Words::plain).toList(),
        Frames.patientAddress(clinic.id(), row.patient()) + "/contact-attempts");
  }

  private static String tried(ClinicProfile clinic, int tries, RecallStatus.Last last) {
    return (tries == 1 ? "Tried once" : "Tried " + tries + " times in 30 days") + ", last "
        + Words.moment(last.at(), clinic.zone()) + ": "
        + Words.plain(last.outcome());
  }

  static Optional<String> step(RecallStep step) {
    return switch (step) {
      case NONE -> Optional.empty();
      case CALL_TO_BOOK -> Optional.of("Call to book");
      case CALL_TODAY -> Optional.of("Call today");
      case CLINICIAN_TODAY -> Optional.of("A clinician decides today");
      case EMERGENCY -> Optional.of("As an emergency, within the hour");
    };
  }

  static WorklistView.Missed missed(
      ClinicProfile clinic, Patient patient, Versioned<Escalation> open, Instant at) {
    Escalation escalation = open.value();
    return new WorklistView.Missed(
        patient.fullName(),
        Frames.patientAddress(clinic.id(), patient.id()),
        patient.phone().map(Link::phone),
        escalation.why(),
        "/staff/clinics/" + clinic.id() + "/escalations/" + escalation.id(),
        open.version(),
        escalation.tasks().stream().map(task -> task(clinic, task, at)).toList());
  }

  private static WorklistView.Task task(ClinicProfile clinic, Escalation.Task task, Instant at) {
    return new WorklistView.Task(
        Reads.name(task.kind()),
        words(task.kind()),
        Words.moment(task.dueAt(), clinic.zone()),
        task.doneAt().isEmpty() && at.isAfter(task.dueAt()),
        task.outcome().map(outcome -> outcome + " (" + task.doneBy().orElse("") + ")"));
  }

  private static String words(Escalation.TaskKind kind) {
    return switch (kind) {
      case CALL_PATIENT -> "Call the patient";
      case CALL_EMERGENCY_CONTACTS -> "Call the emergency contacts";
      case WELFARE_CHECK -> "Have somebody look after the patient at home";
      case ALERT_PHYSICIAN -> "Tell a physician";
    };
  }
}
