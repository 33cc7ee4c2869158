package dev.thecal.candidacy.rule;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.FactState;
import dev.thecal.candidacy.fact.FactValue;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.core.evidence.Verdict;
import java.util.ArrayList;
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

  private final CandidacyRule rule;
  private final Facts facts;
  private List<FactKey<?>> missing = List.of();
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
      missing = plus(missing, key);
    }
    return () -> {
      throw new NoSuchElementException("a fact that is not known was taken outside then()");
    };
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
    if (missing.isEmpty()) {
      return answer.get();
    }
    return rule instanceof StatedRule stated ? stated.notKnown(missing) : notKnown(rule, missing);
  }

  /** UNKNOWN for want of these facts. */
  static RuleFinding notKnown(CandidacyRule rule, List<FactKey<?>> missing) {
    return RuleFinding.of(rule, Verdict.UNKNOWN, "not known: " + names(missing))
        .asking(missing.toArray(FactKey<?>[]::new));
  }

  private static String names(List<FactKey<?>> keys) {
    return keys.stream().map(FactKey::name).collect(Collectors.joining(", "));
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
