package dev.thecal.web.page;

import java.util.List;

/**
 * What surrounds every page.
 *
 * @param title of the browser's tab; never names a patient, for a tab is seen by others
 * @param home first link of the header: the clinic, or the network
 * @param breadcrumb from the start page down to the parent; the page itself is not in it
 * @param audience who may see it
 * @param demo show that nobody watches this server
 */
public record PageFrame(
    String title, Link home, List<Link> breadcrumb, Audience audience, boolean demo) {

  /** Who a page is for. */
  public enum Audience {
    /** Anyone; carries no script. */
    PUBLIC,
    STAFF
  }

  public PageFrame {
    breadcrumb = List.copyOf(breadcrumb);
  }

  public boolean staff() {
    return audience == Audience.STAFF;
  }
}
