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
  private final List<FactKey<?>> missing = new ArrayList<>();
  private final List<FactKey<?>> conflicting = new ArrayList<>();
  private final List<String> disputes = new ArrayList<>();

  public Asked(CandidacyRule rule, Facts facts) {
    this.rule = rule;
    this.facts = facts;
  }

  /** The fact's value, to be taken inside {@link #then} only. */
  public <T> Supplier<T> need(FactKey<T> key) {
    FactState<T> state = facts.state(key);
    if (state instanceof FactState.Known<T> known) {
      return () -> known.fact().value();
    }
    if (state instanceof FactState.Conflicting<T> conflict) {
      conflicting.add(key);
      disputes.add(words(key, conflict.facts()));
    } else {
      missing.add(key);
    }
    return () -> {
      throw new NoSuchElementException(key.name() + " is not known; take it inside then()");
    };
  }

  /** Speaks up if the fact is in dispute; that it is missing is no obstacle. */
  public void undisputed(FactKey<?> key) {
    if (facts.state(key) instanceof FactState.Conflicting) {
      need(key);
    }
  }

  /** CONFLICT or UNKNOWN if a needed fact is in dispute or missing, else the rule's own answer. */
  public RuleFinding then(Supplier<RuleFinding> answer) {
    if (!conflicting.isEmpty()) {
      return RuleFinding.of(rule, Verdict.CONFLICT, String.join("; ", disputes))
          .asking(conflicting.toArray(FactKey<?>[]::new));
    }
    if (!missing.isEmpty()) {
      return RuleFinding.of(rule, Verdict.UNKNOWN, "not known: " + names(missing))
          .asking(missing.toArray(FactKey<?>[]::new));
    }
    return answer.get();
  }

  private static String names(List<FactKey<?>> keys) {
    return keys.stream().map(FactKey::name).collect(Collectors.joining(", "));
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
