package dev.thecal.core.testkit;

import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.condition.Conditions;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.event.Events;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.load.Catalogue;
import dev.thecal.core.load.FileSource;
import dev.thecal.core.load.Loader;
import dev.thecal.core.load.PatientWriter;
import dev.thecal.core.load.SampleFile;
import dev.thecal.core.load.SampleFiles;
import dev.thecal.core.load.StatusFile;
import dev.thecal.core.outcome.ComplicationFile;
import dev.thecal.core.outcome.Complications;
import dev.thecal.core.patient.Chart;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.status.Statuses;
import dev.thecal.core.store.CoreStores;
import dev.thecal.core.store.Database;
import dev.thecal.core.trial.Trials;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The services of core over a test database, without a container and without listeners. */
public record TestServices(
    PatientRegister register,
    Chart chart,
    Trials trials,
    Implants implants,
    Infusions infusions,
    Set<SampleFile> sampleFiles,
    Loader loader) {

  public static TestServices over(Database database) {
    return over(database, Set.of());
  }

  /**
   * @param more readers of sample files beside those of core
   */
  public static TestServices over(Database database, Set<SampleFile> more) {
    var stores = new CoreStores(database);
    var audit = stores.auditTrail();
    var transactions = database.transactions();
    var events = new Events(Set.of());
    var pumps = PumpModels.shipped();
    var drugs = Drugs.shipped();
    var register = new PatientRegister(stores.patients(), audit, transactions);
    var trials = new Trials(stores.trialRecords(), register, audit, transactions);
    var implants =
        new Implants(stores.implantRecords(), trials, register, audit, events, transactions);
    var infusions = new Infusions(
        stores.infusionRecords(),
        implants,
        TestLimits.shipped(database),
        audit,
        events,
        transactions);
    var chart = new Chart(stores.chartEntries(), register, audit, transactions);
    var writer = new PatientWriter(
        stores.patients(), register, chart, trials, implants, infusions, transactions);
    var catalogue = new Catalogue(Conditions.shipped(), pumps, drugs);
    var statuses = new Statuses(stores.statusRecords(), register, audit, events, transactions);
    var complications = new Complications(
        stores.complicationRecords(),
        stores.implantRecords(),
        stores.deviceRecords(),
        register,
        audit,
        transactions);
    Set<SampleFile> files =
        with(more, new StatusFile(statuses), new ComplicationFile(complications));
    var loader = new Loader(
        catalogue,
        new ClinicDirectory(stores.clinics(), audit, transactions),
        writer,
        new SampleFiles(
            files, catalogue, stores.patients(), stores.implantRecords(), transactions));
    return new TestServices(register, chart, trials, implants, infusions, files, loader);
  }

  /** The project's samples, as far as these services read them. */
  public FileSource samples() {
    return new CoreSamples(sampleFiles);
  }

  private static Set<SampleFile> with(Set<SampleFile> more, SampleFile... ofCore) {
    return Stream.concat(Stream.of(ofCore), more.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
