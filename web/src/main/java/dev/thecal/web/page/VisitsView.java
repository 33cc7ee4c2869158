package dev.thecal.web.page;

import dev.thecal.web.page.PatientPageView.Note;
import java.util.List;
import java.util.Optional;

/**
 * The refill visits of a patient, the newest first.
 *
 * @param patient full name
 */
public record VisitsView(PageFrame frame, String patient, List<Visit> visits) {

  /**
   * One visit.
   *
   * @param state in words
   * @param order what shall be filled
   * @param stop what must be put right before the needle goes on
   * @param end how it ended, with what is urgent
   * @param missing steps still to be recorded
   * @param steps recorded, in order
   */
  public record Visit(
      String opened,
      String state,
      String order,
      Optional<String> stop,
      Optional<String> end,
      List<String> missing,
      List<Step> steps) {}

  /** A step that was recorded. */
  public record Step(String name, String by, String at, List<Note> findings) {}
}
