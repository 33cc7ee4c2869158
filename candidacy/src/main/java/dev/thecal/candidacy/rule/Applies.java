package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.CareFacts.SYSTEMIC_OPIOIDS_TAKEN;
import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.KnownFacts.PAIN_ORIGIN;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.fact.Indication;
import dev.thecal.candidacy.fact.PainOrigin;
import java.util.function.Supplier;

/** For whom a rule is meant; asks when that is not known. */
final class Applies {

  private Applies() {}

  static RuleFinding toPain(StatedRule rule, Facts facts, Supplier<RuleFinding> answer) {
    return to(Indication.PAIN, "the pump is not meant for pain", rule, facts, answer);
  }

  static RuleFinding toSpasticity(StatedRule rule, Facts facts, Supplier<RuleFinding> answer) {
    return to(Indication.SPASTICITY, "the pump is not meant for spasticity", rule, facts, answer);
  }

  static RuleFinding toNonMalignantPain(
      StatedRule rule, Facts facts, Supplier<RuleFinding> answer) {
    return toPain(
        rule,
        facts,
        () -> to(PainOrigin.NON_MALIGNANT, "the pain is malignant", rule, facts, answer));
  }

  static RuleFinding toMalignantPain(StatedRule rule, Facts facts, Supplier<RuleFinding> answer) {
    return toPain(
        rule,
        facts,
        () -> to(PainOrigin.MALIGNANT, "the pain is not malignant", rule, facts, answer));
  }

  /** Non-malignant pain for which opioids are taken by mouth, patch or injection. */
  static RuleFinding toSystemicOpioids(StatedRule rule, Facts facts, Supplier<RuleFinding> answer) {
    return toNonMalignantPain(rule, facts, () -> {
      var asked = new Asked(rule, facts);
      var taken = asked.need(SYSTEMIC_OPIOIDS_TAKEN);
      return asked.then(() -> taken.get()
          ? answer.get()
          : rule.notApplicable("no opioids are taken by mouth, patch or injection"));
    });
  }

  private static RuleFinding to(
      Indication wanted,
      String otherwise,
      StatedRule rule,
      Facts facts,
      Supplier<RuleFinding> answer) {
    var asked = new Asked(rule, facts);
    var indication = asked.need(INDICATION);
    return asked.then(
        () -> indication.get() == wanted ? answer.get() : rule.notApplicable(otherwise));
  }

  private static RuleFinding to(
      PainOrigin wanted,
      String otherwise,
      StatedRule rule,
      Facts facts,
      Supplier<RuleFinding> answer) {
    var asked = new Asked(rule, facts);
    var origin = asked.need(PAIN_ORIGIN);
    return asked.then(() -> origin.get() == wanted ? answer.get() : rule.notApplicable(otherwise));
  }
}
