package dev.thecal.core.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Names a clinic, the tenant: every row about a patient belongs to exactly one.
 *
 * @param value lower-case letters, digits and hyphens, at most 40, for example {@code spine-surgery}
 */
public record ClinicId(@JsonValue String value) {

  @JsonCreator
  public ClinicId {
    Ids.require("clinic id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
