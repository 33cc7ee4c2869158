package dev.thecal.scheduling.booking;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A visit of a series is moved, and others with it.
 *
 * @param bookingId the one whose new slot is told
 * @param to its new slot; the others go as many days on, to the same hour, place and person
 */
public record SeriesMove(ClinicId clinic, String bookingId, Slot to, Scope scope) {

  /** Which of a series move. */
  public enum Scope {
    ONE,
    /** This one and those after it. */
    FOLLOWING,
    ALL
  }

  /**
   * One visit that would move.
   *
   * @param version that the preview saw
   * @param objection why it cannot be there
   */
  public record Step(
      String bookingId, long version, Slot from, Slot to, Optional<String> objection) {}

  /**
   * What would happen; nothing has.
   *
   * @param digest to be given back when the change is made, so that exactly what was seen is done
   */
  public record Preview(List<Step> steps, String digest) {

    static Preview of(List<Step> steps) {
      return new Preview(List.copyOf(steps), sha256(Json.write(steps)));
    }

    private static String sha256(String text) {
      try {
        return HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }
}
