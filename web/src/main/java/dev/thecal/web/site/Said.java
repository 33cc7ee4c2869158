package dev.thecal.web.site;

/**
 * A text with its language, so that a screen reader speaks it right.
 *
 * @param language empty: that of the page
 */
public record Said(String text, String language) {

  static Said of(String text) {
    return new Said(text, "");
  }
}
