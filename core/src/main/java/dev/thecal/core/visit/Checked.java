package dev.thecal.core.visit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.evidence.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the checks say about a step, with the answer of the calculation if one was made. */
record Checked(List<Finding> findings, Optional<JsonNode> result) {

  static final Checked NOTHING = new Checked(List.of(), Optional.empty());

  static Checked of(List<Finding> findings) {
    return new Checked(findings, Optional.empty());
  }

  Checked and(List<Finding> more) {
    return new Checked(Stream.concat(findings.stream(), more.stream()).toList(), result);
  }
}
