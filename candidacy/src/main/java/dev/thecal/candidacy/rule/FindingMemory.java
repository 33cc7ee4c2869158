package dev.thecal.candidacy.rule;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.core.evidence.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Findings of one rule that are the same every time: those with a constant reason, and those for want of the
 * same facts. They are immutable, so it does no harm if two threads make one twice.
 */
final class FindingMemory {

  /** Sets of missing facts are remembered for rules that read no more than this many. */
  private static final int MOST_KEYS = 6;

  private final FactKey<?>[] reads;
  private final @Nullable RuleFinding[] latest = new RuleFinding[Verdict.values().length];
  private @Nullable RuleFinding @Nullable [] notKnown;

  /**
   * @param reads what the rule looks at, in its order
   */
  FindingMemory(FactKey<?>... reads) {
    this.reads = reads.clone();
  }

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

  /** For want of the first so many of these facts. */
  RuleFinding notKnown(StatedRule rule, FactKey<?>[] missing, int count) {
    int set = set(missing, count);
    if (set < 0) {
      return Asked.notKnown(rule, missing, count);
    }
    @Nullable RuleFinding[] all = notKnown;
    if (all == null) {
      all = new RuleFinding[1 << reads.length];
      notKnown = all;
    }
    RuleFinding before = all[set];
    if (before == null) {
      before = Asked.notKnown(rule, missing, count);
      all[set] = before;
    }
    return before;
  }

  /** One bit per fact that the rule reads; negative if it does not fit, or the order is not the rule's own. */
  private int set(FactKey<?>[] missing, int count) {
    if (reads.length > MOST_KEYS) {
      return -1;
    }
    int set = 0;
    int last = -1;
    for (int i = 0; i < count; i++) {
      int at = at(missing[i], last + 1);
      if (at < 0) {
        return -1;
      }
      set |= 1 << at;
      last = at;
    }
    return set;
  }

  /** Its place among the later facts; negative if it is not there. */
  @SuppressWarnings(
      "ReferenceEquality") // keys are constants; another instance is simply not remembered
  private int at(FactKey<?> key, int from) {
    for (int i = from; i < reads.length; i++) {
      if (reads[i] == key) {
        return i;
      }
    }
    return -1;
  }
}
