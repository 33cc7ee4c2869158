package dev.thecal.core.drug;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.reference.Ids;

/**
 * Names a drug by its generic name.
 *
 * @param value lower case, for example {@code morphine}
 */
public record DrugId(String value) implements Comparable<DrugId> {

  @JsonCreator
  public DrugId {
    Ids.check("drug", value);
  }

  @Override
  public int compareTo(DrugId other) {
    return value.compareTo(other.value);
  }

  @JsonValue
  @Override
  public String toString() {
    return value;
  }
}
