package dev.thecal.web.page;

import dev.thecal.web.page.VisitFormView.Option;
import java.util.List;
import java.util.Optional;

/**
 * Patients' words with their consent, for the staff.
 *
 * @param shown whether the clinic's site shows testimonials at all
 */
public record TestimonialsView(
    PageFrame frame,
    String clinic,
    boolean shown,
    Optional<String> problem,
    List<Row> rows,
    List<Option> people,
    String address) {

  /**
   * One testimonial.
   *
   * @param state in words
   * @param withdrawable it is not withdrawn yet
   */
  public record Row(
      String id,
      String says,
      String language,
      String shownAs,
      String consent,
      String state,
      boolean withdrawable) {}
}
