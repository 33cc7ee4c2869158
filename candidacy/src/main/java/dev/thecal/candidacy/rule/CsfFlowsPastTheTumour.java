package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.INDICATION;
import static dev.thecal.candidacy.fact.KnownFacts.PAIN_ORIGIN;
import static dev.thecal.candidacy.fact.RiskFacts.CSF_HAMPERED_BY_TUMOUR;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** Malignant pain: the burden of tumour does not hamper the flow of the spinal fluid. */
public final class CsfFlowsPastTheTumour extends StatedRule {

  public CsfFlowsPastTheTumour() {
    super(
        "csf-flows-past-the-tumour",
        RuleKind.CLINICAL,
        Sources.deersChapter("cerebrospinal fluid hampered by tumour burden"),
        INDICATION,
        PAIN_ORIGIN,
        CSF_HAMPERED_BY_TUMOUR);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    return Applies.toMalignantPain(this, facts, () -> {
      var asked = new Asked(this, facts);
      var answer = asked.need(CSF_HAMPERED_BY_TUMOUR);
      return asked.then(() -> answer.get()
          ? notMet("the burden of tumour hampers the flow of the spinal fluid")
          : met("the spinal fluid flows freely"));
    });
  }
}
