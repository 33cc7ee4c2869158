package dev.thecal.candidacy.rule;

import static dev.thecal.candidacy.fact.KnownFacts.IMAGING_DONE;
import static dev.thecal.candidacy.fact.KnownFacts.MEDICALLY_CLEARED;
import static dev.thecal.candidacy.fact.KnownFacts.PHYSICAL_EXAM_DONE;

import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.Facts;
import java.time.LocalDate;
import java.util.List;

/** Medical clearance, physical examination and imaging are all there. */
public final class ClearedExaminedAndImaged extends StatedRule {

  private static final List<FactKey<Boolean>> STEPS =
      List.of(MEDICALLY_CLEARED, PHYSICAL_EXAM_DONE, IMAGING_DONE);

  public ClearedExaminedAndImaged() {
    super(
        "cleared-examined-and-imaged",
        RuleKind.CLINICAL,
        Sources.clinicProgramme("qualification and work-up: clearance, examination, imaging"),
        MEDICALLY_CLEARED,
        PHYSICAL_EXAM_DONE,
        IMAGING_DONE);
  }

  @Override
  public RuleFinding assess(Facts facts, RuleParameters parameters, LocalDate on) {
    var asked = new Asked(this, facts);
    STEPS.forEach(asked::need);
    return asked.then(() -> STEPS.stream()
        .filter(step -> !facts.find(step).orElse(false))
        .findFirst()
        .map(step -> notMet("not yet: " + step.name())
            .changedBy(step, "medical clearance, examination and imaging are complete"))
        .orElseGet(() -> met("cleared, examined and imaged")));
  }
}
