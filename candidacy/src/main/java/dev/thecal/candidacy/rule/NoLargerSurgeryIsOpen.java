package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.LARGER_SURGERY;

import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.fact.LargerSurgery;
import java.time.LocalDate;

/** A more extensive operation is no option, or the patient declined it. */
public final class NoLargerSurgeryIsOpen extends StatedRule {

  public NoLargerSurgeryIsOpen() {
    super(
        "no-larger-surgery-is-open",
        RuleKind.CLINICAL,
        Sources.clinicProgramme("candidacy: not a candidate for a more extensive operation"),
        LARGER_SURGERY);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var surgery = asked.need(LARGER_SURGERY);
    return asked.then(() -> {
      LargerSurgery answer = surgery.get();
      return switch (answer) {
        case NOT_AN_OPTION -> met("a more extensive operation is no option");
        case DECLINED -> met("the patient declined a more extensive operation");
        case OPEN ->
          notMet("a more extensive operation is still open")
              .changedBy(LARGER_SURGERY, "the larger operation is ruled out or declined");
      };
    });
  }
}
