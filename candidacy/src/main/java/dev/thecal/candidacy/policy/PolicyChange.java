package dev.thecal.candidacy.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * One difference between two policies.
 *
 * @param rule id of the rule that it is about; empty for the policy as a whole
 * @param text a sentence that a clinician understands
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PolicyChange(Optional<String> rule, String text) {

  static PolicyChange of(String text) {
    return new PolicyChange(Optional.empty(), text);
  }

  static PolicyChange of(String rule, String text) {
    return new PolicyChange(Optional.of(rule), text);
  }
}
