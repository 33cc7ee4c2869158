package dev.thecal.core.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.store.Database;
import dev.thecal.core.store.DatabaseSettings;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.impl.DSL;

/** Kills again and again, and looks after each time whether everything that was acknowledged is there. */
final class CrashTrial {

  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final int LATEST_KILL = 150;

  private final Random random = new Random(SEED);
  private final Set<String> acknowledged = new HashSet<>();

  /** How often to kill: {@code -Dcrash.rounds}, else what fits into an ordinary test run. */
  static int rounds(int standard) {
    return Integer.getInteger("crash.rounds", standard);
  }

  static void prepare(DatabaseSettings settings) {
    try (var database = Database.open(settings, List.of("core"))) {
      TestClinics.insert(database, Accesses.SPINE);
    }
  }

  /** After how many acknowledgements to kill in the next round. */
  int nextKill() {
    return 1 + random.nextInt(LATEST_KILL);
  }

  void add(Set<String> ids) {
    acknowledged.addAll(ids);
  }

  /** Every acknowledged patient is there, and each patient has exactly its audit row. */
  void check(DatabaseSettings settings, int round) {
    try (var database = Database.open(settings, List.of("core"))) {
      List<String> patients = column(database, "patient_id", "patient");
      List<String> audited = column(database, "subject", "audit_entry").stream()
          .map(subject -> subject.replace("patient/", ""))
          .toList();
      String when = "round " + round + ", -Dseed=" + SEED;
      assertThat(audited).as("audit rows, %s", when).doesNotHaveDuplicates();
      assertThat(without(acknowledged, patients)).as("lost patients, %s", when).isEmpty();
      assertThat(without(patients, audited))
          .as("patients without audit, %s", when)
          .isEmpty();
      assertThat(without(audited, patients))
          .as("audit without patient, %s", when)
          .isEmpty();
    }
  }

  private static Set<String> without(Collection<String> some, Collection<String> others) {
    var rest = new TreeSet<>(some);
    rest.removeAll(new HashSet<>(others));
    return rest;
  }

  private static List<String> column(Database database, String column, String table) {
    return database
        .context()
        .with(sql -> sql.select(DSL.field(DSL.name(column), String.class))
            .from(DSL.table(DSL.name(table)))
            .fetchInto(String.class));
  }
}
