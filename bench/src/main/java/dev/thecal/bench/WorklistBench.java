package dev.thecal.bench;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.Database;
import dev.thecal.core.store.DatabaseSettings;
import dev.thecal.scheduling.due.ClinicDays;
import dev.thecal.scheduling.due.DepletionFacts;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.DueWindows;
import dev.thecal.scheduling.due.RefillPolicy;
import dev.thecal.scheduling.store.SchedulingStores;
import dev.thecal.web.config.Configuration;
import dev.thecal.web.config.MessageSettings;
import dev.thecal.web.server.ThecalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first page of a worklist with 100,000 pumps in one clinic, from a whole server on a file database. */
public final class WorklistBench {

  private static final ClinicId CLINIC = new ClinicId("spine-surgery");
  private static final int PUMPS = 100_000;
  private static final int BATCH = 1000;
  private static final int WINDOW_DAYS = 120;
  private static final Access ACCESS = new Access(
      new Actor("bench"), Set.of(CLINIC), Purpose.TREATMENT, Instant.parse("2026-05-06T09:30:00Z"));

  private WorklistBench() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("worklist-bench");
    Configuration configuration = configuration(folder);
    try (ThecalServer server = ThecalServer.start(configuration)) {
      fill(server.application().get(Database.class));
      measure("just filled", server);
    }
    try (ThecalServer server = ThecalServer.start(configuration)) {
      measure("opened again", server);
    }
  }

  private static Configuration configuration(Path folder) {
    var database = new DatabaseSettings("jdbc:h2:file:" + folder.resolve("bench"), "", "", 8);
    return new Configuration(
        "127.0.0.1",
        0,
        database,
        folder.resolve("audit.key"),
        true,
        true,
        Optional.empty(),
        List.of(),
        false,
        MessageSettings.none());
  }

  private static void fill(Database database) {
    database.context().with(sql -> sql.execute("""
        insert into patient (clinic_id, patient_id, row_version, family_name, given_name, search_name, born_on,
          language, phone, stage, registered_at)
        select '%s', 'p-' || n, 1, 'Family' || n, 'Given', 'family' || n || ' given', date '1960-01-01',
          'en', '555-0100', 'maintenance', timestamp with time zone '2026-01-01 00:00:00Z'
        from system_range(1, %d) numbers (n)
        """.formatted(CLINIC, PUMPS)));
    var dues = new SchedulingStores(database).dues();
    for (int from = 1; from <= PUMPS; from += BATCH) {
      int first = from;
      database.transactions().run(() -> {
        for (int i = first; i < first + BATCH; i++) {
          dues.replace(ACCESS, CLINIC, new PatientId("p-" + i), List.of(due(i)));
        }
      });
    }
  }

  private static Due due(int number) {
    LocalDate latest = LocalDate.now(ZoneOffset.UTC).minusDays(10).plusDays(number % WINDOW_DAYS);
    var pump = DepletionFacts.dated(latest.minusDays(60), "morphine", latest, "volume");
    return new Due(
        CLINIC,
        new PatientId("p-" + number),
        "i-" + number,
        Optional.empty(),
        DueWindows.of(pump, RefillPolicy.draft(), ClinicDays.EVERY_DAY));
  }

  private static void measure(String when, ThecalServer server) {
    System.out.printf("%s, %d pumps in one clinic%n", when, PUMPS);
    var calls = new HttpCalls("http://127.0.0.1:" + server.port());
    calls.measure("  API, page of 50", "/api/v1/clinics/" + CLINIC + "/worklist");
    calls.measure("  staff page", "/staff/clinics/" + CLINIC + "/worklist");
  }
}
