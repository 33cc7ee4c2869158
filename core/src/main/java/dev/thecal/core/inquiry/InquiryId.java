package dev.thecal.core.inquiry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.access.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * Names an inquiry; in capitals it is the reference number that the visitor is given.
 *
 * @param value lower-case letters, digits and hyphens, at most 40
 */
public record InquiryId(@JsonValue String value) {

  /** Without 0, 1, i, l, o and u, which are misheard and misread. */
  private static final String LETTERS = "23456789abcdefghjkmnpqrstvwxyz";

  private static final int GROUP = 5;

  @JsonCreator
  public InquiryId {
    Ids.require("inquiry id", value);
  }

  /** The same form always has the same number; nobody finds the form's key from it. */
  static InquiryId of(String formKey) {
    byte[] digest = sha256(formKey);
    var text = new StringBuilder("q");
    for (int i = 0; i < 2 * GROUP; i++) {
      if (i % GROUP == 0) {
        text.append('-');
      }
      text.append(LETTERS.charAt(Byte.toUnsignedInt(digest[i]) % LETTERS.length()));
    }
    return new InquiryId(text.toString());
  }

  /** As it is read out on the telephone: {@code Q-7K3MX-29XPA}. */
  public String reference() {
    return value.toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
