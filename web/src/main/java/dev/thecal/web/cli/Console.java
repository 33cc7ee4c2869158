package dev.thecal.web.cli;

import java.nio.charset.StandardCharsets;

/** Standard output in UTF-8, whatever the machine's own encoding is. */
final class Console {

  private Console() {}

  static void line(String line) {
    text(line + "\n");
  }

  /** As it is, byte for byte. */
  static void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }
}
