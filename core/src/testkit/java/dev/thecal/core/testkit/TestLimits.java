package dev.thecal.core.testkit;

import dev.thecal.core.change.ChangeCheck;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.figure.Reference;
import dev.thecal.core.infusion.InfusionLimits;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.status.Living;
import dev.thecal.core.store.CoreStores;
import dev.thecal.core.store.Database;

/** What is held against every fill and programme, as the server wires it. */
public final class TestLimits {

  private TestLimits() {}

  public static InfusionLimits shipped(Database database) {
    return of(database, ClinicFigures.same(Reference.shipped()));
  }

  public static InfusionLimits of(Database database, ClinicFigures figures) {
    var stores = new CoreStores(database);
    var audit = stores.auditTrail();
    var transactions = database.transactions();
    var directory = new ClinicDirectory(stores.clinics(), audit, transactions);
    var register = new PatientRegister(stores.patients(), audit, transactions);
    return new InfusionLimits(
        figures, new ChangeCheck(figures, directory, register), new Living(stores.statusRecords()));
  }
}
