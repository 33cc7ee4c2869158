package dev.thecal.web.site;

import dev.thecal.core.json.Reads;
import java.util.Locale;

/** A language in which the whole site exists; each has an address of its own. */
public enum SiteLanguage {
  EN(""),
  ES("/es");

  private final String prefix;

  SiteLanguage(String prefix) {
    this.prefix = prefix;
  }

  /** As in HTML and in our files. */
  public String code() {
    return Reads.name(this);
  }

  /** What stands before the address of a page. */
  String prefix() {
    return prefix;
  }

  SiteLanguage other() {
    return this == EN ? ES : EN;
  }

  /** For names of days and times of day. */
  Locale locale() {
    return this == EN ? Locale.US : Locale.forLanguageTag("es-US");
  }
}
