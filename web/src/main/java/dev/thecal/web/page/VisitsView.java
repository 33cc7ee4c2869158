package dev.thecal.web.page;

import dev.thecal.web.page.PatientPageView.Note;
import java.util.List;
import java.util.Optional;

/**
 * The refill visits of a patient, the newest first.
 *
 * @param patient full name
 * @param openAddress where a new visit is opened; empty while one is open or without a pump
 * @param order fields of the order
 * @param people who may be named
 */
public record VisitsView(
    PageFrame frame,
    String patient,
    List<Visit> visits,
    Optional<String> openAddress,
    List<VisitFormView.Field> order,
    List<VisitFormView.Option> people) {

  /**
   * One visit.
   *
   * @param state in words
   * @param address of its own page
   * @param order what shall be filled
   * @param stop what must be put right before the needle goes on
   * @param end how it ended, with what is urgent
   * @param missing steps still to be recorded
   * @param steps recorded, in order
   */
  public record Visit(
      String opened,
      String state,
      String address,
      String order,
      Optional<String> stop,
      Optional<String> end,
      List<String> missing,
      List<Step> steps) {}

  /** A step that was recorded. */
  public record Step(String name, String by, String at, List<Note> findings) {}
}
