package dev.thecal.candidacy.rule;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.FactState;
import dev.thecal.candidacy.fact.FactValue;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.evidence.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Takes the facts that a rule needs and answers for it when they are missing or disagree.
 *
 * <pre>{@code
 * var asked = new Asked(this, facts);
 * var infected = asked.need(ACTIVE_INFECTION);
 * return asked.then(() -> infected.get() ? notMet("…") : met("…"));
 * }</pre>
 */
public final class Asked {

  private static final FactKey<?>[] NONE = {};
  private static final int FIRST_ROOM = 4;

  private final CandidacyRule rule;
  private final Facts facts;
  private FactKey<?>[] missing = NONE;
  private int missingCount;
  private List<FactKey<?>> conflicting = List.of();

  public Asked(CandidacyRule rule, Facts facts) {
    this.rule = rule;
    this.facts = facts;
  }

  /** The fact's value, to be taken inside {@link #then} only. */
  public <T> Supplier<T> need(FactKey<T> key) {
    FactState<T> state = facts.state(key);
    if (state instanceof FactState.Known<T> known) {
      return known;
    }
    if (state instanceof FactState.Conflicting) {
      conflicting = plus(conflicting, key);
    } else {
      miss(key);
    }
    return () -> {
      throw new NoSuchElementException("a fact that is not known was taken outside then()");
    };
  }

  private void miss(FactKey<?> key) {
    if (missingCount == missing.length) {
      missing = Arrays.copyOf(missing, Math.max(FIRST_ROOM, 2 * missingCount));
    }
    missing[missingCount++] = key;
  }

  private static List<FactKey<?>> plus(List<FactKey<?>> keys, FactKey<?> key) {
    if (keys.isEmpty()) {
      return List.of(key);
    }
    var all = new ArrayList<>(keys);
    all.add(key);
    return all;
  }

  /** Speaks up if the fact is in dispute; that it is missing is no obstacle. */
  public void undisputed(FactKey<?> key) {
    if (facts.state(key) instanceof FactState.Conflicting) {
      conflicting = plus(conflicting, key);
    }
  }

  /** CONFLICT or UNKNOWN if a needed fact is in dispute or missing, else the rule's own answer. */
  public RuleFinding then(Supplier<RuleFinding> answer) {
    if (!conflicting.isEmpty()) {
      String disputes = conflicting.stream().map(this::dispute).collect(Collectors.joining("; "));
      return RuleFinding.of(rule, Verdict.CONFLICT, disputes)
          .asking(conflicting.toArray(FactKey<?>[]::new));
    }
    if (missingCount == 0) {
      return answer.get();
    }
    return rule instanceof StatedRule stated
        ? stated.notKnown(missing, missingCount)
        : notKnown(rule, missing, missingCount);
  }

  /** UNKNOWN for want of the first so many of these facts. */
  static RuleFinding notKnown(CandidacyRule rule, FactKey<?>[] missing, int count) {
    FactKey<?>[] keys = Arrays.copyOf(missing, count);
    String names = Arrays.stream(keys).map(FactKey::name).collect(Collectors.joining(", "));
    return RuleFinding.of(rule, Verdict.UNKNOWN, "not known: " + names).asking(keys);
  }

  private <T> String dispute(FactKey<T> key) {
    return facts.state(key) instanceof FactState.Conflicting<T> conflict
        ? words(key, conflict.facts())
        : key.name();
  }

  private static <T> String words(FactKey<T> key, List<FactValue<T>> values) {
    return key.name() + " is in dispute: "
        + values.stream().map(value -> words(key, value)).collect(Collectors.joining(", "));
  }

  private static <T> String words(FactKey<T> key, FactValue<T> value) {
    return key.show(value.value()) + " (" + value.source()
        + value.on().map(on -> ", " + DayText.of(on)).orElse("") + ")";
  }
}
