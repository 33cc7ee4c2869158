package dev.thecal.candidacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.candidacy.rule.Change;
import dev.thecal.candidacy.rule.DayText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The smallest set of changes that leads to a better decision.
 *
 * @param changes all of them together; mostly one
 * @param from the day from which it holds, if time alone does it
 * @param notBefore the earliest day, if time does a part of it and the rest must be done by somebody
 * @param then the decision after them, if all else stays
 * @param sensitive one of them belongs to a rule that reads a sensitive fact
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WhatWouldChange(
    List<RuleChange> changes,
    Optional<LocalDate> from,
    Optional<LocalDate> notBefore,
    Decision then,
    boolean sensitive) {

  /** A change and the rule that would then hold. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record RuleChange(String rule, Change change) {}

  public WhatWouldChange {
    changes = List.copyOf(changes);
  }

  /** What must happen and from which day it counts, in words. */
  String words() {
    String texts =
        changes.stream().map(one -> one.change().text()).collect(Collectors.joining("; and "));
    return texts
        + notBefore
            .map(day -> " (from " + DayText.of(day) + " if the rest is done)")
            .orElse("");
  }
}
