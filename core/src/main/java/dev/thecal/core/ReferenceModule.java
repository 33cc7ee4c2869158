package dev.thecal.core;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import dev.thecal.core.calculation.Calculation;
import dev.thecal.core.calculation.CalculationDoor;
import dev.thecal.core.calculation.Calculations;
import dev.thecal.core.condition.Conditions;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.figure.Reference;
import dev.thecal.core.figure.ReferenceDocuments;
import dev.thecal.core.medication.OpioidFactors;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.sign.Signs;
import dev.thecal.core.trial.TrialRules;
import dev.thecal.core.washout.Washouts;
import jakarta.inject.Singleton;
import java.util.Set;

/** Reference data and the calculations on it; other modules add calculations to the set. */
public final class ReferenceModule extends AbstractModule {

  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Calculation.class);
  }

  @Provides
  @Singleton
  ReferenceDocuments referenceDocuments() {
    return ReferenceDocuments.shipped();
  }

  /** All problems of all files at once: then nothing starts. */
  @Provides
  @Singleton
  Reference reference(ReferenceDocuments documents) {
    return documents.read();
  }

  @Provides
  @Singleton
  OpioidFactors opioidFactors() {
    return OpioidFactors.shipped();
  }

  @Provides
  PumpModels pumpModels(Reference reference) {
    return reference.pumps();
  }

  @Provides
  Drugs drugs(Reference reference) {
    return reference.drugs();
  }

  @Provides
  @Singleton
  Conditions conditions() {
    return Conditions.shipped();
  }

  @Provides
  @Singleton
  Signs signs() {
    return Signs.shipped();
  }

  @Provides
  @Singleton
  TrialRules trialRules() {
    return TrialRules.shipped();
  }

  @Provides
  @Singleton
  Washouts washouts() {
    return Washouts.shipped();
  }

  @Provides
  @Singleton
  Calculations calculations(
      PumpModels pumps, Drugs drugs, Washouts washouts, Set<Calculation> added) {
    return new Calculations(Calculations.core(pumps, drugs, washouts)).and(added);
  }

  @Provides
  @Singleton
  CalculationDoor calculationDoor(Calculations calculations) {
    return new CalculationDoor(calculations);
  }
}
