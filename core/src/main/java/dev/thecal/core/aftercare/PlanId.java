package dev.thecal.core.aftercare;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.access.Ids;

/**
 * Names an aftercare plan of a patient.
 *
 * @param value lower-case letters, digits and hyphens, at most 40
 */
public record PlanId(@JsonValue String value) {

  @JsonCreator
  public PlanId {
    Ids.require("plan id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
