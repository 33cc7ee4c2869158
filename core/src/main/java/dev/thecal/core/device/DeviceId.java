package dev.thecal.core.device;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.access.Ids;

/**
 * Names a registered device of a patient.
 *
 * @param value lower-case letters, digits and hyphens, at most 40
 */
public record DeviceId(@JsonValue String value) {

  @JsonCreator
  public DeviceId {
    Ids.require("device id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
