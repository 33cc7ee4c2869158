package dev.thecal.candidacy.rule;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.core.evidence.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Findings of one rule that are the same every time: those with a constant reason, and those for want of the
 * same facts. They are immutable, so it does no harm if two threads make one twice.
 */
final class FindingMemory {

  /** Sets of missing facts are remembered for rules that read no more than this many. */
  private static final int MOST_KEYS = 6;

  private final @Nullable RuleFinding[] latest = new RuleFinding[Verdict.values().length];
  private @Nullable RuleFinding @Nullable [] notKnown;

  /** A reason that is put together anew is another text each time and is not found again. */
  @SuppressWarnings({"ReferenceEquality", "EnumOrdinal"
  }) // the very same constant; an index of this process
  RuleFinding of(StatedRule rule, Verdict verdict, String reason) {
    RuleFinding before = latest[verdict.ordinal()];
    if (before != null && before.reason() == reason) {
      return before;
    }
    RuleFinding made = RuleFinding.of(rule, verdict, reason);
    latest[verdict.ordinal()] = made;
    return made;
  }

  RuleFinding notKnown(StatedRule rule, List<FactKey<?>> missing) {
    int set = set(rule.reads(), missing);
    if (set < 0) {
      return Asked.notKnown(rule, missing);
    }
    @Nullable RuleFinding[] all = notKnown;
    if (all == null) {
      all = new RuleFinding[1 << rule.reads().size()];
      notKnown = all;
    }
    RuleFinding before = all[set];
    if (before == null) {
      before = Asked.notKnown(rule, missing);
      all[set] = before;
    }
    return before;
  }

  /** One bit per fact that the rule reads; negative if it does not fit, or the order is not the rule's own. */
  private static int set(List<FactKey<?>> reads, List<FactKey<?>> missing) {
    if (reads.size() > MOST_KEYS) {
      return -1;
    }
    int set = 0;
    int last = -1;
    for (int i = 0; i < missing.size(); i++) {
      int at = at(reads, missing.get(i));
      if (at <= last) {
        return -1;
      }
      set |= 1 << at;
      last = at;
    }
    return set;
  }

  @SuppressWarnings(
      "ReferenceEquality") // keys are constants; another instance is simply not remembered
  private static int at(List<FactKey<?>> reads, FactKey<?> key) {
    for (int i = 0; i < reads.size(); i++) {
      if (reads.get(i) == key) {
        return i;
      }
    }
    return -1;
  }
}
