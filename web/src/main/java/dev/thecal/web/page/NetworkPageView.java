package dev.thecal.web.page;

import java.util.List;
import java.util.Optional;

/**
 * The start page: which clinics there are and where to look.
 *
 * @param unpublished whose profiles must be corrected before the public may see them
 */
public record NetworkPageView(PageFrame frame, List<Card> clinics, List<Link> unpublished) {

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
      String worklistAddress,
      String inboxAddress,
      String testimonialsAddress) {}
}
