package dev.thecal.core.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.access.Ids;

/**
 * Names an entry of a clinic's ledger.
 *
 * @param value lower-case letters, digits and hyphens, at most 40
 */
public record EntryId(@JsonValue String value) {

  @JsonCreator
  public EntryId {
    Ids.require("entry id", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
