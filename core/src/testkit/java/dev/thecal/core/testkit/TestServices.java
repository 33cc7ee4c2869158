package dev.thecal.core.testkit;

import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.condition.Conditions;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.event.Events;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.figure.Reference;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.infusion.InfusionLimits;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.load.Catalogue;
import dev.thecal.core.load.Loader;
import dev.thecal.core.load.PatientWriter;
import dev.thecal.core.patient.Chart;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.store.CoreStores;
import dev.thecal.core.store.Database;
import dev.thecal.core.trial.Trials;
import java.util.Set;

/** The services of core over a test database, without a container and without listeners. */
public record TestServices(
    PatientRegister register,
    Chart chart,
    Trials trials,
    Implants implants,
    Infusions infusions,
    Loader loader) {

  public static TestServices over(Database database) {
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
        new InfusionLimits(ClinicFigures.same(Reference.shipped())),
        audit,
        events,
        transactions);
    var chart = new Chart(stores.chartEntries(), register, audit, transactions);
    var writer = new PatientWriter(
        stores.patients(), register, chart, trials, implants, infusions, transactions);
    var loader = new Loader(
        new Catalogue(Conditions.shipped(), pumps, drugs),
        new ClinicDirectory(stores.clinics(), audit, transactions),
        writer);
    return new TestServices(register, chart, trials, implants, infusions, loader);
  }
}
