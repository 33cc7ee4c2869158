package dev.thecal.core.crash;

import dev.thecal.core.access.Access;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.patient.Stage;
import dev.thecal.core.store.CoreStores;
import dev.thecal.core.store.Database;
import dev.thecal.core.store.DatabaseSettings;
import dev.thecal.core.testkit.Accesses;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The process that is killed: registers patients on several threads and prints each id once it is acknowledged. */
final class CrashWriter {

  static final String ACKNOWLEDGED = "acknowledged ";

  private static final int THREADS = 3;
  private static final Access ACCESS = Accesses.to(Accesses.SPINE);

  private final PatientRegister register;
  private final String round;

  private CrashWriter(Database database, String round) {
    var stores = new CoreStores(database);
    this.register =
        new PatientRegister(stores.patients(), stores.auditTrail(), database.transactions());
    this.round = round;
  }

  /** Arguments: database address, user, password, round. Ends only by being killed, or when the database does. */
  public static void main(String[] args) {
    var database =
        Database.open(new DatabaseSettings(args[0], args[1], args[2], THREADS), List.of("core"));
    var writer = new CrashWriter(database, args[3]);
    for (int thread = 0; thread < THREADS; thread++) {
      int number = thread;
      new Thread(() -> writer.writeForEver(number, System.out)).start();
    }
  }

  private void writeForEver(int thread, PrintStream acknowledgements) {
    try {
      for (int i = 0; ; i++) {
        String id = "p-" + round + "-" + thread + "-" + i;
        register.register(ACCESS, patient(id));
        // One write of one line: what the parent reads is whole, and was committed before.
        acknowledgements.println(ACKNOWLEDGED + id);
        acknowledgements.flush();
      }
    } catch (RuntimeException databaseIsGone) {
      databaseIsGone.printStackTrace();
      Runtime.getRuntime().halt(3);
    }
  }

  private static Patient patient(String id) {
    return new Patient(
        Accesses.SPINE,
        new PatientId(id),
        "Gray",
        "Ada",
        LocalDate.of(1960, 2, 29),
        Optional.empty(),
        "en",
        Optional.of("555-0100"),
        Optional.empty(),
        Optional.empty(),
        Stage.REFERRAL);
  }
}
