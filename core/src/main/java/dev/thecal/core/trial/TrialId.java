package dev.thecal.core.trial;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.access.Ids;

/**
 * Names a trial of a patient.
 *
 * @param value lower-case letters, digits and hyphens, at most 40
 */
public record TrialId(@JsonValue String value) {

  @JsonCreator
  public TrialId {
    Ids.require("trial id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
