package dev.thecal.core;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import dev.thecal.core.aftercare.AftercareFile;
import dev.thecal.core.careplan.CarePlanFile;
import dev.thecal.core.change.ChangeOrderFile;
import dev.thecal.core.conversion.ConversionFile;
import dev.thecal.core.coverage.AuthorisationFile;
import dev.thecal.core.ledger.LedgerFile;
import dev.thecal.core.load.SampleFile;
import dev.thecal.core.load.StatusFile;
import dev.thecal.core.mri.MriOrderFile;
import dev.thecal.core.outcome.ComplicationFile;
import dev.thecal.core.recall.RecallFile;
import dev.thecal.core.replacement.IndicatorFile;
import dev.thecal.core.titration.TitrationFile;
import dev.thecal.core.triage.SymptomReportFile;
import dev.thecal.core.visit.RefillVisitFile;
import java.util.List;

/** The readers of core's sample files; a part of {@link CoreModule}. */
final class SamplesModule extends AbstractModule {

  private static final List<Class<? extends SampleFile>> FILES = List.of(
      AftercareFile.class,
      AuthorisationFile.class,
      CarePlanFile.class,
      ChangeOrderFile.class,
      ComplicationFile.class,
      ConversionFile.class,
      IndicatorFile.class,
      LedgerFile.class,
      MriOrderFile.class,
      RecallFile.class,
      RefillVisitFile.class,
      StatusFile.class,
      SymptomReportFile.class,
      TitrationFile.class);

  @Override
  protected void configure() {
    var files = Multibinder.newSetBinder(binder(), SampleFile.class);
    FILES.forEach(file -> {
      bind(file).in(Singleton.class);
      files.addBinding().to(file);
    });
  }
}
