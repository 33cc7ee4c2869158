package dev.thecal.core.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * Where a figure or rule comes from, down to the table or heading.
 *
 * @param title of the document, never blank
 * @param locator table, section or page inside it, never blank
 * @param address where it can be read, if it can be read openly
 * @param date of the document as printed there (year, month or day), if known
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Citation(
    String title, String locator, Optional<String> address, Optional<String> date) {

  public Citation {
    requireText("title", title);
    requireText("locator", locator);
  }

  public static Citation of(String title, String locator) {
    return new Citation(title, locator, Optional.empty(), Optional.empty());
  }

  public static Citation of(String title, String locator, String address) {
    return new Citation(title, locator, Optional.of(address), Optional.empty());
  }

  /** Arithmetic needs no paper: the definition of the quantities themselves. */
  public static Citation arithmetic(String formula) {
    return of("Arithmetic", formula);
  }

  private static void requireText(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a citation needs a " + name);
    }
  }

  /** Title and locator in one line. */
  @Override
  public String toString() {
    return title + ", " + locator;
  }
}
