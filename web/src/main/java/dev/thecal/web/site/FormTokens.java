package dev.thecal.web.site;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a form carries to be known again: its own key, so that it is stored once, and when it was made, so that
 * a program which fills it in at once is asked again. The secret is made at start: a form that was open
 * meanwhile is shown once more with its words and the same key.
 */
final class FormTokens {

  /** Nobody reads and fills in a form faster. */
  static final Duration SOONEST = Duration.ofSeconds(3);

  static final Duration LATEST = Duration.ofHours(24);

  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_-]{16})\\.(\\d{1,12})\\.([A-Za-z0-9_-]{22})");

  private static final int KEY_BYTES = 12;
  private static final int MARK_BYTES = 16;

  /** What a token says. */
  enum Verdict {
    GOOD,
    /** Sent too soon after it was made. */
    FAST,
    /** Open too long, or made before the server started, or not ours. */
    OLD
  }

  /**
   * A token that came back.
   *
   * @param key of the form; a new one if the token was not of our form
   */
  record Checked(Verdict verdict, String key) {}

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec secret;

  FormTokens() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    secret = new SecretKeySpec(bytes, "HmacSHA256");
  }

  /** For a new form. */
  String issue(Instant now) {
    return token(key(), now);
  }

  /** For a form that is shown again. */
  String issue(String key, Instant now) {
    return token(key, now);
  }

  Checked check(String token, Instant now) {
    Matcher matcher = FORM.matcher(token);
    if (!matcher.matches()) {
      return new Checked(Verdict.OLD, key());
    }
    String key = matcher.group(1);
    Instant made = Instant.ofEpochSecond(Long.parseLong(matcher.group(2)));
    if (!token(key, made).equals(token) || made.plus(LATEST).isBefore(now)) {
      return new Checked(Verdict.OLD, key);
    }
    return new Checked(made.plus(SOONEST).isAfter(now) ? Verdict.FAST : Verdict.GOOD, key);
  }

  private String token(String key, Instant made) {
    String start = key + "." + made.getEpochSecond();
    return start + "." + text(mark(start), MARK_BYTES);
  }

  private byte[] mark(String start) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      return mac.doFinal(start.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private String key() {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return text(bytes, KEY_BYTES);
  }

  private static String text(byte[] bytes, int count) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, count));
  }
}
