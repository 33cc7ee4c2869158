package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.CareFacts.CAN_RETURN_FOR_REFILLS;
import static dev.thecal.candidacy.fact.CareFacts.UNDERSTANDS_RISKS;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** The patient can come back for titration and refills, and understands the risks; a missed refill can kill. */
public final class CanReturnForRefills extends StatedRule {

  public CanReturnForRefills() {
    super(
        "can-return-for-refills",
        RuleKind.CLINICAL,
        Sources.lioresal("patients who can return for titration and refills"),
        CAN_RETURN_FOR_REFILLS,
        UNDERSTANDS_RISKS);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var returns = asked.need(CAN_RETURN_FOR_REFILLS);
    var understands = asked.need(UNDERSTANDS_RISKS);
    return asked.then(() -> {
      if (!returns.get()) {
        return notMet("cannot come back for titration and refills")
            .changedBy(CAN_RETURN_FOR_REFILLS, "a way to every refill is found");
      }
      return understands.get()
          ? met("can come back for refills and understands the risks")
          : notMet("does not understand the risks yet")
              .changedBy(UNDERSTANDS_RISKS, "the risks are explained until they are understood");
    });
  }
}
