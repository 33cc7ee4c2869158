package dev.thecal.web.page;

/**
 * A link in a page.
 *
 * @param label as the reader sees it
 * @param address within this server, or {@code tel:}
 */
public record Link(String label, String address) {

  /** One that dials. */
  public static Link phone(String number) {
    return new Link(number, "tel:" + number.replaceAll("[^0-9+]", ""));
  }
}
