package org.example.support;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.FactType;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.rule.RuleFinding;
import dev.thecal.candidacy.rule.RuleKind;
import dev.thecal.candidacy.rule.RuleParameters;
import dev.thecal.candidacy.rule.StatedRule;
import dev.thecal.core.evidence.Citation;
import java.time.LocalDate;

/** A rule from outside: somebody must be at home in the first days after the operation. */
public final class HelpAtHome extends StatedRule {

  static final FactKey<Boolean> HELPER =
      FactKey.changing("helper-at-home", FactType.yesNo(), "Will somebody be at home in the first days?");

  public HelpAtHome() {
    super("help-at-home", RuleKind.CLINICAL, Citation.of("Sample house rule", "first days at home"), HELPER);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return facts.find(HELPER)
        .map(helper -> helper
            ? met("somebody will be at home")
            : notMet("nobody will be at home").changedBy(HELPER, "somebody who can be there"))
        .orElseGet(() -> unknown("nobody said who will be at home", HELPER));
  }
}
