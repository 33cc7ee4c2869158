package dev.thecal.core.pump;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.reference.Ids;

/**
 * Names a pump model with its reservoir size.
 *
 * @param value lower case, for example {@code synchromed-ii-20}
 */
public record PumpModelId(String value) implements Comparable<PumpModelId> {

  @JsonCreator
  public PumpModelId {
    Ids.check("pump model", value);
  }

  @Override
  public int compareTo(PumpModelId other) {
    return value.compareTo(other.value);
  }

  @JsonValue
  @Override
  public String toString() {
    return value;
  }
}
