package dev.thecal.core.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that seals the audit trail. It lives outside the database: who can change rows cannot seal them anew. */
public final class SealKey {

  private static final int SHORTEST = 32;
  private static final String START = "thecal-audit";

  private final SecretKeySpec key;

  /**
   * @throws IllegalArgumentException if the secret is shorter than 32 bytes
   */
  public SealKey(byte[] secret) {
    if (secret.length < SHORTEST) {
      throw new IllegalArgumentException(
          "the audit key must have " + SHORTEST + " bytes or more, had " + secret.length);
    }
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  /** The mark of a batch that follows the given mark; empty for the first batch. */
  String mark(String before, List<AuditEntry> entries) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      add(mac, START);
      add(mac, before);
      entries.forEach(entry -> entry.fields().forEach(field -> add(mac, field)));
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** Length first, so that no two different lists of fields run together into the same bytes. */
  private static void add(Mac mac, String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    mac.update(bytes);
  }
}
