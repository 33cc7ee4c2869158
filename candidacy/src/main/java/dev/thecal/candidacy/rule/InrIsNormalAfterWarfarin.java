package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.BLOOD_THINNERS;
import static dev.thecal.candidacy.fact.KnownFacts.INR_NORMAL;

import dev.thecal.candidacy.fact.BloodThinner;
import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** A drug that is watched by the INR: it is normal before anything near the cord. */
public final class InrIsNormalAfterWarfarin extends StatedRule {

  private final WashoutTable table;

  public InrIsNormalAfterWarfarin(WashoutTable table) {
    super(
        "inr-is-normal-after-warfarin",
        RuleKind.CLINICAL,
        Sources.asraTable("warfarin, acenocoumarol: normal INR"),
        BLOOD_THINNERS,
        INR_NORMAL);
    this.table = table;
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var drugs = asked.need(BLOOD_THINNERS);
    return asked.then(() -> drugs.get().stream().anyMatch(this::watched)
        ? withInr(facts)
        : notApplicable("no drug is taken that the INR watches"));
  }

  private boolean watched(BloodThinner thinner) {
    return table
        .find(thinner.drug())
        .filter(WashoutTable.Pause::inrMustBeNormal)
        .isPresent();
  }

  private RuleFinding withInr(Facts facts) {
    var asked = new Asked(this, facts);
    var normal = asked.need(INR_NORMAL);
    return asked.then(() -> normal.get()
        ? met("the INR is normal")
        : notMet("the INR is not normal").passingWith(INR_NORMAL, "the INR is normal"));
  }
}
