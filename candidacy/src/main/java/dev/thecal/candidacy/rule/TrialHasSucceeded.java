package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.TRIAL_SUCCEEDED;
import static dev.thecal.candidacy.fact.KnownFacts.TRIAL_WAIVED;

import dev.thecal.candidacy.fact.FactType;
import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;
import java.util.List;

/** A trial succeeded, or is waived for a documented reason where the policy accepts that. */
public final class TrialHasSucceeded extends StatedRule {

  public static final RuleParameter<Boolean> WAIVER_ACCEPTED = new RuleParameter<>(
      "waiverAccepted",
      FactType.yesNo(),
      "a documented waiver (advanced disease, limited survival, high procedural risk) is enough",
      Sources.cited(false, Sources.evicore("successful percutaneous trial")));

  public TrialHasSucceeded() {
    super(
        "trial-has-succeeded",
        RuleKind.CLINICAL,
        Sources.evicore("successful percutaneous trial"),
        TRIAL_SUCCEEDED,
        TRIAL_WAIVED);
  }

  @Override
  public List<RuleParameter<?>> parameters() {
    return List.of(WAIVER_ACCEPTED);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    asked.undisputed(TRIAL_SUCCEEDED);
    asked.undisputed(TRIAL_WAIVED);
    return asked.then(() -> gate(facts, parameters.value(WAIVER_ACCEPTED)));
  }

  private RuleFinding gate(Facts facts, boolean waiverAccepted) {
    var succeeded = facts.find(TRIAL_SUCCEEDED);
    boolean waived = facts.find(TRIAL_WAIVED).orElse(false);
    if (succeeded.isPresent()) {
      // A failed trial is a result; a waiver is for the trial that cannot be done.
      return succeeded.get()
          ? met("the trial succeeded")
          : notMet("the trial did not succeed").changedBy(TRIAL_SUCCEEDED, "a trial that succeeds");
    }
    if (waived && waiverAccepted) {
      return met("the trial is waived, with the reason on record");
    }
    return unknown(
        waived ? "a waiver is on record, but is not accepted here" : "no trial on record",
        TRIAL_SUCCEEDED);
  }
}
