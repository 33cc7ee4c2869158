package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.BLOOD_THINNERS;
import static dev.thecal.candidacy.fact.KnownFacts.INR_NORMAL;
import static dev.thecal.candidacy.fact.KnownFacts.PROCEDURE_PLANNED_ON;
import static dev.thecal.candidacy.fact.KnownFacts.RENAL_IMPAIRMENT;
import static dev.thecal.candidacy.fact.KnownFacts.WASHOUT_REVIEWED;

import dev.thecal.candidacy.fact.BloodThinner;
import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;
import java.util.List;

/**
 * No anticoagulant or antiplatelet drug acts on the day of the procedure. It tells nobody to stop a drug:
 * that is for whoever prescribed it.
 */
public final class AnticoagulantIsWashedOut extends StatedRule {

  private final WashoutTable table;

  public AnticoagulantIsWashedOut(WashoutTable table) {
    super(
        "anticoagulant-is-washed-out",
        RuleKind.CLINICAL,
        Sources.asraTable("pause before high-risk procedures"),
        BLOOD_THINNERS,
        PROCEDURE_PLANNED_ON,
        INR_NORMAL,
        RENAL_IMPAIRMENT,
        WASHOUT_REVIEWED);
    this.table = table;
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var drugs = asked.need(BLOOD_THINNERS);
    List.of(PROCEDURE_PLANNED_ON).forEach(asked::undisputed);
    List.of(INR_NORMAL, RENAL_IMPAIRMENT, WASHOUT_REVIEWED).forEach(asked::undisputed);
    return asked.then(() -> drugs.get().isEmpty()
        ? met("no anticoagulant or antiplatelet drug is taken")
        : worst(drugs.get(), facts, on));
  }

  private RuleFinding worst(List<BloodThinner> drugs, Facts facts, LocalDate on) {
    var one = new DrugPause(this, table, facts, procedure(facts, on));
    return DrugPause.worst(drugs.stream().map(one::assess).toList());
  }

  /** A planned day that is over plans nothing. */
  private static LocalDate procedure(Facts facts, LocalDate on) {
    return facts.find(PROCEDURE_PLANNED_ON).filter(day -> day.isAfter(on)).orElse(on);
  }
}
