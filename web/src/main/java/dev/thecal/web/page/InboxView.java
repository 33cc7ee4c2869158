package dev.thecal.web.page;

import dev.thecal.web.page.VisitFormView.Option;
import java.util.List;
import java.util.Optional;

/**
 * The front desk's inbox.
 *
 * @param problem why the last step was refused
 * @param tabs the states, the one shown without an address
 */
public record InboxView(
    PageFrame frame,
    String clinic,
    Optional<String> problem,
    List<Link> tabs,
    String state,
    List<Item> items,
    List<Option> people,
    String address) {

  /**
   * One inquiry.
   *
   * @param urgent its message has words of an emergency
   * @param facts how to reach the visitor, for whom, what is wished
   * @param steps what the desk did, in words
   * @param answer a proposal to begin with; empty: none
   * @param open the desk can still do something
   */
  public record Item(
      String id,
      String reference,
      String kind,
      String received,
      boolean urgent,
      String name,
      List<PatientPageView.Fact> facts,
      String message,
      List<String> steps,
      String answer,
      boolean open,
      boolean takeable,
      String version) {}
}
