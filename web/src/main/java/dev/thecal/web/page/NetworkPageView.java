package dev.thecal.web.page;

import java.util.List;
import java.util.Optional;

/** The start page: which clinics there are and where to look. */
public record NetworkPageView(PageFrame frame, List<Card> clinics) {

  /**
   * One clinic on the start page.
   *
   * @param therapy the clinic's own name for it
   * @param notice what the clinic wants read first
   */
  public record Card(
      String name,
      String therapy,
      boolean acceptingPatients,
      Optional<String> notice,
      String sites,
      String address,
      String worklistAddress) {}
}
