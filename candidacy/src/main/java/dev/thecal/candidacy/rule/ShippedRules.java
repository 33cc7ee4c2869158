package dev.thecal.candidacy.rule;

import dev.thecal.core.washout.Washouts;
import java.util.List;

/** The rules that Thecal ships. */
public final class ShippedRules {

  private ShippedRules() {}

  /** With the washout table, the drugs and the pumps that Thecal ships. */
  public static List<CandidacyRule> all() {
    return all(new ReferenceWashoutTable(Washouts.shipped()));
  }

  public static List<CandidacyRule> all(WashoutTable washout) {
    return all(washout, Products.shipped());
  }

  public static List<CandidacyRule> all(WashoutTable washout, Products products) {
    return List.of(
        new PumpIsMeantForPain(),
        new PumpIsMeantForSpasticity(),
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
        new NoZiconotideAfterPsychosis(products),
        new PsychologicalEvaluationIsDone(),
        new PsychologicalEvaluationIsWeighedInCancer(),
        new ClearedExaminedAndImaged(),
        new PatientConsentsAndWishesTrial(),
        new TrialHasSucceeded(),
        new LifeExpectancyIsLongEnough(),
        new LessInvasiveTherapyDoesNotHelp(),
        new OpioidReductionIsAgreed(),
        new OpioidReductionWasAttempted(),
        new MentalHealthDisorderIsControlled(),
        new MoodMedicineStopIsWeighed(),
        new HealthIsOptimised(),
        new NoZiconotideWithBlockedCanal(products),
        new TumourIsOffTheThecalSac(),
        new CsfFlowsPastTheTumour(),
        new ImplantedDevicesAreTolerated(),
        new SubstanceUseDoesNotForbidIt(),
        new OpioidRiskIsNotHigh(),
        new OccupationSuitsThePump(products),
        new NoHighPressureWithThePump(products),
        new AgeSuitsTheDrug(products),
        new AgeSuitsThePump(products),
        new NoOtherProgrammableImplant(),
        new BreathingRiskIsLow(products),
        new NoMaoInhibitorWithMorphine(products),
        new NoMorphineWithSevereAsthmaOrIleus(products),
        new NotPregnantOrBreastFeeding(),
        new FrequentMriSuitsThePump(products),
        new CanReturnForRefills(),
        new ScreeningDoseHasHelped(),
        new SpasticityReliefIsMeasured(),
        new EndocrineBaselineIsTaken(products),
        new PainIsCharacterised(),
        new NotTheLastResortAfterHighDoses(),
        new CancerIsClassified(),
        new PainIsClassified(),
        new OffLabelUseIsDocumented(products),
        new DrugIsNotExcludedByThePump(products),
        new NoAllergyToThePlannedDrug(products),
        new DrugIsApprovedForThisUse(products),
        new ZiconotideComesAfterOtherTreatment(products),
        new InfectionRisksAreReduced(),
        new InrIsNormalAfterWarfarin(washout),
        new ReplacementIsNeeded(),
        new TrialReliefIsEnough());
  }
}
