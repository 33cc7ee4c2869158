package dev.thecal.core.timeline;

import dev.thecal.core.json.Reads;

/** Codes as words of a sentence. */
final class Say {

  private Say() {}

  /** {@code in hospital} for IN_HOSPITAL. */
  static String plain(Enum<?> code) {
    return plain(Reads.name(code));
  }

  /** {@code low back pain} for low-back-pain. */
  static String plain(String code) {
    return code.replace('-', ' ');
  }
}
