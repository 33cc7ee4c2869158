package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.RiskFacts.OTHER_PROGRAMMABLE_IMPLANT;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** No other programmable implant, whose programmer could change what the pump does. */
public final class NoOtherProgrammableImplant extends StatedRule {

  public NoOtherProgrammableImplant() {
    super(
        "no-other-programmable-implant",
        RuleKind.CLINICAL,
        Sources.medicareContractor(
            "contraindications: other implanted programmable devices, wording not verified"),
        OTHER_PROGRAMMABLE_IMPLANT);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var answer = asked.need(OTHER_PROGRAMMABLE_IMPLANT);
    return asked.then(() -> answer.get()
        ? notMet(
                "another programmable implant is carried: its programmer may change the prescription")
            .changedBy(
                OTHER_PROGRAMMABLE_IMPLANT,
                "the maker of each device confirms that they do not disturb each other")
        : met("no other programmable implant"));
  }
}
