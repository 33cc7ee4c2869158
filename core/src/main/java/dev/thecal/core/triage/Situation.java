package dev.thecal.core.triage;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that the rules look at: what was said, and what is known of the pump. An absent answer is unknown,
 * never no.
 *
 * @param answers yes or no; what was not asked is absent
 * @param drugs in the pump
 * @param moments since refill, dose change, puncture
 * @param gap found at a refill, if one was measured
 * @param record from the chart
 */
public record Situation(
    Map<Sign, Boolean> answers,
    PumpDrugs drugs,
    Moments moments,
    Optional<RefillGap> gap,
    OnRecord record) {

  public Situation {
    answers = Map.copyOf(answers);
  }

  /** It was reported. */
  boolean says(Sign sign) {
    return answers.getOrDefault(sign, false);
  }

  boolean saysAny(Set<Sign> signs) {
    return signs.stream().anyMatch(this::says);
  }

  /** It was asked, and the answer was no. */
  boolean denies(Sign sign) {
    return !answers.getOrDefault(sign, true);
  }

  boolean deniesAll(Set<Sign> signs) {
    return signs.stream().allMatch(this::denies);
  }

  boolean mayHold(DrugGroup group) {
    return drugs.mayHold(group);
  }

  /** A drug whose sudden stop can kill may be in the pump. */
  boolean stopsDangerously() {
    return mayHold(DrugGroup.BACLOFEN) || mayHold(DrugGroup.CLONIDINE);
  }

  /** What was reported, in the order of {@link Sign}. */
  Set<Sign> said() {
    var said = EnumSet.noneOf(Sign.class);
    answers.forEach((sign, yes) -> {
      if (yes) {
        said.add(sign);
      }
    });
    return said;
  }

  Situation with(Sign sign, boolean answer) {
    var more = new EnumMap<Sign, Boolean>(Sign.class);
    more.putAll(answers);
    more.put(sign, answer);
    return new Situation(more, drugs, moments, gap, record);
  }

  Situation with(PumpDrugs other) {
    return new Situation(answers, other, moments, gap, record);
  }

  Situation with(Moments other) {
    return new Situation(answers, drugs, other, gap, record);
  }

  Situation with(RefillGap other) {
    return new Situation(answers, drugs, moments, Optional.of(other), record);
  }

  Situation with(OnRecord other) {
    return new Situation(answers, drugs, moments, gap, other);
  }
}
