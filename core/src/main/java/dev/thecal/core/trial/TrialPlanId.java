package dev.thecal.core.trial;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.access.Ids;

/**
 * Names a planned trial of a patient.
 *
 * @param value lower-case letters, digits and hyphens, at most 40
 */
public record TrialPlanId(@JsonValue String value) {

  @JsonCreator
  public TrialPlanId {
    Ids.require("trial plan id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
