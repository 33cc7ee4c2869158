package dev.thecal.core.triage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is said to a report. Stored as it was given, and never a reassurance.
 *
 * @param table the rows that were applied
 * @param mode whether their levels are approved
 * @param banner of a demo
 * @param emergency when to call emergency services whatever else is said
 * @param level how urgent
 * @param destination who sees to it first
 * @param instruction for who reports
 * @param clinicOpen at the time of the report
 * @param takeBy by when somebody must have taken it
 * @param closeBy by when it must be closed
 * @param rows that match, the most urgent first, for the clinician
 * @param unplaced signs that no row accounts for
 * @param assumed what was taken at its worst because nobody told
 * @param ask what to ask next
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TriageAnswer(
    String table,
    Mode mode,
    Optional<String> banner,
    String emergency,
    Level level,
    Destination destination,
    String instruction,
    boolean clinicOpen,
    Instant takeBy,
    Instant closeBy,
    List<Placement.Row> rows,
    List<Sign> unplaced,
    List<String> assumed,
    List<Ask> ask) {

  /** Always said. */
  public static final String EMERGENCY =
      "If someone cannot be woken, breathes slowly or weakly, has blue lips or has a seizure: call emergency"
          + " services (911) now. Do not wait for an answer from the clinic.";

  /** Whether the levels of the table are approved. */
  public enum Mode {
    /** By the clinic's medical director. */
    APPROVED,
    /** By a sample approval, in a demo. */
    DEMO,
    /** By nobody: every report goes to a person, and no level lets one wait. */
    NOT_APPROVED
  }
}
