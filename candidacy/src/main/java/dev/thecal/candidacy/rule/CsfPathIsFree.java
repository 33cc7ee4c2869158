package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.CSF_PATH_OBSTRUCTED;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** Nothing in the spine complicates the catheter or obstructs the flow of cerebrospinal fluid. */
public final class CsfPathIsFree extends StatedRule {

  public CsfPathIsFree() {
    super(
        "csf-path-is-free",
        RuleKind.CLINICAL,
        Sources.medstream("contraindications: spinal anomalies, obstruction of CSF flow"),
        CSF_PATH_OBSTRUCTED);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var answer = asked.need(CSF_PATH_OBSTRUCTED);
    return asked.then(() -> answer.get()
        ? notMet("a spinal anomaly complicates the catheter, or CSF flow is obstructed")
            .changedBy(CSF_PATH_OBSTRUCTED, "the obstruction is removed")
        : met("spine and CSF flow leave room for a catheter"));
  }
}
