package dev.thecal.candidacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.candidacy.rule.Change;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The smallest set of changes that leads to a better decision.
 *
 * @param changes all of them together; mostly one
 * @param from the day from which it holds, if time alone does it
 * @param then the decision after them, if all else stays
 * @param sensitive one of them belongs to a rule that reads a sensitive fact
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WhatWouldChange(
    List<RuleChange> changes, Optional<LocalDate> from, Decision then, boolean sensitive) {

  /** A change and the rule that would then hold. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record RuleChange(String rule, Change change) {}

  public WhatWouldChange {
    changes = List.copyOf(changes);
  }
}
