package dev.thecal.core.merge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.thecal.core.access.Ids;

/**
 * Names a merge within a clinic; the merged record is kept under this id.
 *
 * @param value lower-case letters, digits and hyphens, at most 40
 */
public record MergeId(@JsonValue String value) {

  @JsonCreator
  public MergeId {
    Ids.require("merge id", value);
  }

  /** A fresh one that nobody can guess. */
  public static MergeId next() {
    return new MergeId(Ids.next());
  }

  @Override
  public String toString() {
    return value;
  }
}
