package dev.thecal.scheduling.recall;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A refill was missed while the pump is near its end. Only a completed refill or a named hand-over closes it.
 *
 * @param bookingId the visit that was missed
 * @param missedAt when that visit should have begun
 * @param withdrawalCritical stopping what is in the pump is dangerous within days, or nobody knows what it is
 * @param why in words, with the dates
 * @param tasks in the order in which they are due
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Escalation(
    ClinicId clinic,
    String id,
    PatientId patient,
    String implantId,
    String bookingId,
    Instant missedAt,
    boolean withdrawalCritical,
    String why,
    String openedBy,
    Instant openedAt,
    List<Task> tasks,
    Optional<Closing> closing) {

  public Escalation {
    tasks = List.copyOf(tasks);
  }

  /** What is to be done. */
  public enum TaskKind {
    CALL_PATIENT,
    CALL_EMERGENCY_CONTACTS,
    /** Somebody looks after the patient at home. */
    WELFARE_CHECK,
    ALERT_PHYSICIAN
  }

  /**
   * One task.
   *
   * @param dueAt by when
   * @param outcome what came of it
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Task(
      TaskKind kind,
      Instant dueAt,
      Optional<String> doneBy,
      Optional<Instant> doneAt,
      Optional<String> outcome) {

    static Task open(TaskKind kind, Instant dueAt) {
      return new Task(kind, dueAt, Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** How it ended. */
  public enum End {
    REFILLED,
    HANDED_OVER
  }

  /**
   * The end.
   *
   * @param to who has taken it over
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Closing(
      End end, String by, Instant at, Optional<String> to, Optional<String> reason) {}

  @JsonIgnore
  public boolean isOpen() {
    return closing.isEmpty();
  }

  /**
   * @throws Refusal NOT_FOUND if there is no such task, CONFLICT if it is done already
   */
  Escalation done(TaskKind kind, String by, Instant at, String outcome) {
    Task task = tasks.stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("task", Reads.name(kind)));
    if (task.doneAt().isPresent()) {
      throw Refusal.conflict(
          "task-done", "this task was done at " + task.doneAt().get());
    }
    var done = new Task(kind, task.dueAt(), Optional.of(by), Optional.of(at), Optional.of(outcome));
    return with(tasks.stream().map(one -> one.equals(task) ? done : one).toList(), closing);
  }

  Escalation closed(Closing how) {
    return with(tasks, Optional.of(how));
  }

  /** The same of another record of that person. */
  public Escalation of(PatientId other) {
    return new Escalation(
        clinic,
        id,
        other,
        implantId,
        bookingId,
        missedAt,
        withdrawalCritical,
        why,
        openedBy,
        openedAt,
        tasks,
        closing);
  }

  private Escalation with(List<Task> newTasks, Optional<Closing> newClosing) {
    return new Escalation(
        clinic,
        id,
        patient,
        implantId,
        bookingId,
        missedAt,
        withdrawalCritical,
        why,
        openedBy,
        openedAt,
        newTasks,
        newClosing);
  }
}
