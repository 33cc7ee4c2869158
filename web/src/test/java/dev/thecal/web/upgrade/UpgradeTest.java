package dev.thecal.web.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.store.Database;
import dev.thecal.core.store.DatabaseSettings;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.repository.Repository;
import dev.thecal.web.server.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A database that an earlier version left opens with this one, and its rows are still there. */
class UpgradeTest {

  @TestFactory
  Stream<DynamicTest> every_dump_migrates_to_the_newest_schema() {
    return Repository.files("samples/upgrade", ".sql").stream()
        .map(dump -> DynamicTest.dynamicTest(dump.getFileName().toString(), () -> migrates(dump)));
  }

  @Test
  void what_was_dumped_comes_back(@TempDir Path folder) {
    Path dump = folder.resolve("dump.sql");
    try (Database database = Database.open(TestDatabases.H2.settings(), Schema.MODULES)) {
      TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
      execute(database, "script nopasswords nosettings to '" + dump + "'");
    }

    try (Database upgraded = migrated(dump)) {
      assertThat(TestClinics.count(upgraded, "clinic")).isEqualTo(2);
    }
  }

  private static void migrates(Path dump) {
    try (Database upgraded = migrated(dump)) {
      assertThat(TestClinics.count(upgraded, "clinic")).as("clinics").isPositive();
      assertThat(TestClinics.count(upgraded, "patient")).as("patients").isPositive();
    }
  }

  /** Opened once without modules, which migrates nothing, to load; then as the server does. */
  private static Database migrated(Path dump) {
    DatabaseSettings settings = TestDatabases.H2.settings();
    try (Database old = Database.open(settings, List.of())) {
      execute(old, "runscript from '" + dump + "'");
    }
    return Database.open(settings, Schema.MODULES);
  }

  private static void execute(Database database, String statement) {
    database.context().with(sql -> sql.execute(statement));
  }
}
