package dev.thecal.core.visit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A one-time code with which somebody elsewhere makes the second check. Only its hash is kept.
 *
 * @param hash of visit and code
 * @param until it is good, exclusive
 */
public record CheckCode(String hash, Instant until) {

  private static final Duration GOOD_FOR = Duration.ofMinutes(15);
  private static final int LENGTH = 8;

  /** A fresh code: 8 random hexadecimal digits, read out over the telephone. */
  static String fresh() {
    return UUID.randomUUID().toString().substring(0, LENGTH);
  }

  static CheckCode of(VisitKey visit, String code, Instant now) {
    return new CheckCode(hash(visit, code), now.plus(GOOD_FOR));
  }

  boolean fits(VisitKey visit, String code, Instant now) {
    return now.isBefore(until) && hash.equals(hash(visit, code));
  }

  private static String hash(VisitKey visit, String code) {
    try {
      byte[] text = (visit + " " + code.strip().toLowerCase(java.util.Locale.ROOT))
          .getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
