package dev.thecal.candidacy.fact;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One answer to a fact's question.
 *
 * @param value the answer
 * @param on day on which it was true; empty if nobody said, which counts as older than any day
 * @param source who or which document said so, never blank
 */
public record FactValue<T>(T value, Optional<LocalDate> on, String source) {

  /** The source of a value given without one. */
  public static final String NOT_STATED = "not stated";

  public FactValue {
    if (source.isBlank()) {
      throw new IllegalArgumentException("a fact needs a source, or \"" + NOT_STATED + "\"");
    }
  }

  boolean isOn(Optional<LocalDate> day) {
    return on.equals(day);
  }
}
