package dev.thecal.web.server;

import dev.thecal.core.access.Actor;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.figure.FigureApprovals;
import dev.thecal.core.load.ClassPathSource;
import dev.thecal.core.load.LoadSummary;
import dev.thecal.core.load.Loader;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sample clinics and patients, loaded once into an empty database in demo mode. */
final class Samples {

  private static final Logger LOG = LoggerFactory.getLogger(Samples.class);
  private static final Actor LOADER = new Actor("sample-loader");

  private Samples() {}

  static void loadIntoEmpty(Application application) {
    Clock clock = application.get(Clock.class);
    var access = new NetworkAccess(LOADER, Purpose.SAMPLE_DATA, clock.instant());
    if (application.get(ClinicDirectory.class).any(access)) {
      return;
    }
    var source = new ClassPathSource(Samples.class.getClassLoader(), "samples");
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LoadSummary summary = application.get(Loader.class).load(source, access, today);
    SampleDecisions.decide(application.get(FigureApprovals.class), source, access);
    LOG.info("samples: {} clinics, {} patients", summary.clinics().size(), summary.patientsAdded());
  }
}
