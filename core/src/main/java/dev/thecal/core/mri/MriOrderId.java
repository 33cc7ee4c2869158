package dev.thecal.core.mri;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.access.Ids;

/**
 * Names an order for a scan of a patient.
 *
 * @param value lower-case letters, digits and hyphens, at most 40
 */
public record MriOrderId(@JsonValue String value) {

  @JsonCreator
  public MriOrderId {
    Ids.require("scan order id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
