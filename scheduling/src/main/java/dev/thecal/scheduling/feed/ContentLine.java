package dev.thecal.scheduling.feed;

import java.nio.charset.StandardCharsets;

/** The line form of RFC 5545, section 3.1: at most 75 octets, CRLF, continued lines begin with a space. */
final class ContentLine {

  private static final int OCTETS = 75;
  private static final String CRLF = "\r\n";

  private ContentLine() {}

  /** Escapes a text value, section 3.3.11; control characters, which it does not allow, are left out. */
  static String escape(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replaceAll("\\p{Cntrl}", "");
  }

  /** Folds at 75 octets, never inside a character, and ends the line. */
  static String fold(String line) {
    var folded = new StringBuilder();
    int used = 0;
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      String character = Character.toString(line.codePointAt(i));
      int octets = character.getBytes(StandardCharsets.UTF_8).length;
      if (used + octets > OCTETS) {
        folded.append(CRLF).append(' ');
        used = 1;
      }
      folded.append(character);
      used += octets;
    }
    return folded.append(CRLF).toString();
  }
}
