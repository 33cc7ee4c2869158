package dev.thecal.core.access;

import java.util.UUID;
import java.util.regex.Pattern;

/** The one form of identifiers: fit for a path, a file name and a log line. */
public final class Ids {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  private Ids() {}

  /** A fresh identifier that nobody can guess. */
  public static String next() {
    return UUID.randomUUID().toString();
  }

  /**
   * @throws IllegalArgumentException if the value is not 1 to 40 lower-case letters, digits and hyphens
   */
  public static String require(String what, String value) {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          what + " \"" + value + "\" is not of 1 to 40 lower-case letters, digits and hyphens");
    }
    return value;
  }
}
