package dev.thecal.web.page;

import java.util.List;
import java.util.Optional;

/**
 * One patient as the clinic's staff sees them.
 *
 * @param statuses what holds, in a sentence each, for example that the patient is in hospital
 * @param timelineAddress where everything that happened is listed
 * @param authorisationsAddress of the patient's authorisation cases
 * @param facts who the patient is and how to reach them
 * @param chart what is on record, group by group
 * @param candidacy the last assessment
 * @param more pages about this patient beside those of the pump
 * @param pump empty if no pump is on the refill list
 * @param unlisted why then
 */
public record PatientPageView(
    PageFrame frame,
    String name,
    String stage,
    List<String> statuses,
    String timelineAddress,
    String authorisationsAddress,
    List<Fact> facts,
    List<Group> chart,
    Candidacy candidacy,
    List<Link> more,
    Optional<Pump> pump,
    Unlisted unlisted) {

  /** What stands in the place of the refill dates if there are none: no pump, or one that is a duty only. */
  public record Unlisted(String title, String text) {}

  /**
   * What was last assessed.
   *
   * @param last the decision and its day in a sentence; empty if nothing was assessed
   * @param missing the first questions that are open, nothing sensitive
   * @param address of that assessment
   * @param assessAddress where a form asks for a new one
   * @param who decides
   */
  public record Candidacy(
      Optional<String> last,
      List<String> missing,
      String address,
      String assessAddress,
      String who) {}

  /** A label and its value; a value that is not known says so. */
  public record Fact(String label, String value) {}

  /** Entries of one kind. */
  public record Group(String title, List<String> entries) {}

  /**
   * The pump that must be refilled.
   *
   * @param state class of the badge, as on the worklist
   * @param headline the date that counts, in a sentence
   * @param ladder every date with its reason
   * @param findings doubts and conflicts
   */
  public record Pump(
      String state,
      String stateWords,
      String headline,
      List<Fact> facts,
      List<Step> ladder,
      List<Note> findings,
      Optional<ReservoirCurve> curve,
      BookingView booking) {}

  /**
   * One date of the ladder.
   *
   * @param on empty if nobody can know it
   * @param reason what binds, in words
   */
  public record Step(String name, Optional<String> on, String reason, String text, String source) {}

  /**
   * A finding.
   *
   * @param severity {@code info}, {@code warn} or {@code refuse}
   */
  public record Note(String severity, String severityWords, String text, String source) {}
}
