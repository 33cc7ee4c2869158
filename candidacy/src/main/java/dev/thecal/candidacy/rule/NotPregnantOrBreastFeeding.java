package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.RiskFacts.PREGNANCY;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.fact.Pregnancy;
import java.time.LocalDate;

/** Neither pregnant nor breast-feeding: the newborn may go through withdrawal. */
public final class NotPregnantOrBreastFeeding extends StatedRule {

  public NotPregnantOrBreastFeeding() {
    super(
        "not-pregnant-or-breast-feeding",
        RuleKind.CLINICAL,
        Sources.infumorph("pregnancy and breast-feeding: neonatal withdrawal"),
        PREGNANCY);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var answer = asked.need(PREGNANCY);
    return asked.then(() -> answer.get() == Pregnancy.NO
        ? met("neither pregnant nor breast-feeding")
        : notMet(answer.get() == Pregnancy.PREGNANT ? "pregnant" : "breast-feeding"));
  }
}
