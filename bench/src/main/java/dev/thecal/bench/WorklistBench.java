package dev.thecal.bench;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.clinic.ClinicId;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.Database;
import dev.thecal.core.store.DatabaseSettings;
import dev.thecal.scheduling.due.ClinicDays;
import dev.thecal.scheduling.due.DepletionFacts;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.DueWindows;
import dev.thecal.scheduling.due.RefillPolicy;
import dev.thecal.scheduling.store.SchedulingStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first page of a worklist with 100,000 pumps of one clinic in a file database: median and worst of 200. */
public final class WorklistBench {

  private static final ClinicId CLINIC = new ClinicId("bench");
  private static final int PUMPS = 100_000;
  private static final int PAGE = 51;
  private static final int CALLS = 200;
  private static final Access ACCESS = new Access(
      new Actor("bench"), Set.of(CLINIC), Purpose.TREATMENT, Instant.parse("2026-05-06T09:30:00Z"));

  private WorklistBench() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("worklist-bench");
    var settings = new DatabaseSettings("jdbc:h2:file:" + folder.resolve("bench"), "", "", 4);
    try (Database database = Database.open(settings, List.of("core", "scheduling"))) {
      fill(database);
      measure("just filled", new SchedulingStores(database));
    }
    try (Database database = Database.open(settings, List.of("core", "scheduling"))) {
      measure("opened again", new SchedulingStores(database));
    }
  }

  private static void fill(Database database) {
    execute(
        database, "insert into clinic (clinic_id, profile, row_version) values ('bench', '{}', 1)");
    execute(database, """
        insert into patient (clinic_id, patient_id, row_version, family_name, given_name, search_name, born_on,
          language, phone, stage, registered_at)
        select 'bench', 'p-' || n, 1, 'Family' || n, 'Given', 'family' || n || ' given', date '1960-01-01',
          'en', '555-0100', 'maintenance', timestamp with time zone '2026-01-01 00:00:00Z'
        from system_range(1, %d) numbers (n)
        """.formatted(PUMPS));
    var dues = new SchedulingStores(database).dues();
    for (int from = 1; from <= PUMPS; from += 1000) {
      int first = from;
      database.transactions().run(() -> {
        for (int i = first; i < first + 1000; i++) {
          dues.replace(ACCESS, CLINIC, new PatientId("p-" + i), List.of(due(i)));
        }
      });
    }
  }

  private static Due due(int number) {
    LocalDate latest = LocalDate.of(2026, 5, 1).plusDays(number % 120);
    var pump = DepletionFacts.dated(latest.minusDays(60), "morphine", latest, "volume");
    return new Due(
        CLINIC,
        new PatientId("p-" + number),
        "i-" + number,
        Optional.empty(),
        DueWindows.of(pump, RefillPolicy.draft(), ClinicDays.EVERY_DAY));
  }

  private static void measure(String when, SchedulingStores stores) {
    var entries = stores.worklistEntries();
    long[] nanos = new long[CALLS];
    for (int i = 0; i < CALLS; i++) {
      long began = System.nanoTime();
      List<Due> page = entries.page(ACCESS, CLINIC, Optional.empty(), PAGE);
      entries.contacts(ACCESS, CLINIC, page.stream().map(Due::patient).toList());
      nanos[i] = System.nanoTime() - began;
      if (page.size() != PAGE) {
        throw new IllegalStateException("the page has " + page.size() + " rows");
      }
    }
    System.out.printf("%s: first call %.1f ms%n", when, nanos[0] / 1e6);
    Arrays.sort(nanos);
    System.out.printf(
        "  %d pumps, page of %d: median %.2f ms, 99th of 100 %.2f ms, worst %.1f ms%n",
        PUMPS, PAGE, nanos[CALLS / 2] / 1e6, nanos[CALLS * 99 / 100] / 1e6, nanos[CALLS - 1] / 1e6);
  }

  private static void execute(Database database, String statement) {
    database.context().with(sql -> sql.execute(statement));
  }
}
