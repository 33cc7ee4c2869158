package dev.thecal.candidacy.rule;

import dev.thecal.core.washout.Washouts;
import java.util.List;

/** The rules that Thecal ships. */
public final class ShippedRules {

  private ShippedRules() {}

  /** With the washout table that Thecal ships. */
  public static List<CandidacyRule> all() {
    return all(new ReferenceWashoutTable(Washouts.shipped()));
  }

  public static List<CandidacyRule> all(WashoutTable washout) {
    return List.of(
        new PumpIsMeantForPain(),
        new PainIsSevere(),
        new PainHasLastedLongEnough(),
        new ConservativeTherapyHasFailed(),
        new OtherTreatmentsHaveFailed(),
        new DrugCombinationsHaveFailed(),
        new StrongAnalgesicsHaveFailed(),
        new NoLargerSurgeryIsOpen(),
        new DailyAnalgesicUseIsRecorded(),
        new LossOfFunctionIsRecorded(),
        new NoninvasiveSpasticityTreatmentHasFailed(),
        new OneYearAfterBrainInjury(),
        new NoActiveInfection(),
        new NoBleedingDisorder(),
        new AnticoagulantIsWashedOut(washout),
        new BodySizeIsSufficient(),
        new PocketIsNotTooDeep(),
        new CsfPathIsFree(),
        new NoAllergyToDrugOrMaterial(),
        new NoZiconotideAfterPsychosis(),
        new PsychologicalEvaluationIsDone(),
        new PsychologicalEvaluationIsWeighedInCancer(),
        new ClearedExaminedAndImaged(),
        new PatientConsentsAndWishesTrial(),
        new TrialHasSucceeded(),
        new LifeExpectancyIsLongEnough(),
        new LessInvasiveTherapyDoesNotHelp());
  }
}
