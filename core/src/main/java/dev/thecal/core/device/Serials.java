package dev.thecal.core.device;

import java.util.Locale;

/** Serial and lot numbers as people type them: case, blanks and hyphens say nothing. */
public final class Serials {

  private Serials() {}

  /** Upper case letters and digits only. */
  public static String plain(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  public static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }
}
