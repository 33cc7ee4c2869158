package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.RiskFacts.DEVICE_INTOLERANCE;

import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;

/** The patient tolerates implanted devices. */
public final class ImplantedDevicesAreTolerated extends StatedRule {

  public ImplantedDevicesAreTolerated() {
    super(
        "implanted-devices-are-tolerated",
        RuleKind.CLINICAL,
        Sources.prometraStatement("contraindications: intolerance of implanted devices"),
        DEVICE_INTOLERANCE);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    var answer = asked.need(DEVICE_INTOLERANCE);
    return asked.then(() -> answer.get()
        ? notMet("implanted devices are known not to be tolerated")
        : met("no intolerance of implanted devices"));
  }
}
