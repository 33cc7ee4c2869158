package dev.thecal.bench;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantInput;
import dev.thecal.core.implant.ImplantRecords;
import dev.thecal.core.infusion.FillInput;
import dev.thecal.core.infusion.InfusionRecords;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeInput;
import dev.thecal.core.infusion.Recorded;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.CoreStores;
import dev.thecal.core.store.Database;
import dev.thecal.core.store.DatabaseSettings;
import dev.thecal.scheduling.due.DueKeeper;
import dev.thecal.scheduling.due.Pumps;
import dev.thecal.web.config.Configuration;
import dev.thecal.web.config.MessageSettings;
import dev.thecal.web.server.ThecalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The refill dates of one clinic's 20,000 pumps with flex programmes, from a file database. */
public final class ClinicLadderBench {

  private static final ClinicId CLINIC = new ClinicId("spine-surgery");
  private static final int PUMPS = 20_000;
  private static final int BATCH = 1000;
  private static final Access ACCESS = new Access(
      new Actor("bench"), Set.of(CLINIC), Purpose.TREATMENT, Instant.parse("2026-05-06T09:30:00Z"));

  private ClinicLadderBench() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("ladder-bench");
    var database = new DatabaseSettings("jdbc:h2:file:" + folder.resolve("bench"), "", "", 8);
    var configuration = new Configuration(
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
    try (ThecalServer server = ThecalServer.start(configuration)) {
      fill(server.application().get(Database.class));
    }
    try (ThecalServer server = ThecalServer.start(configuration)) {
      for (int round = 1; round <= 3; round++) {
        measure(round, server);
      }
    }
  }

  private static void measure(int round, ThecalServer server) {
    var pumps = server.application().get(Pumps.class);
    long start = System.nanoTime();
    long dated = pumps.patients(ACCESS, CLINIC).stream()
        .flatMap(patient -> pumps.of(ACCESS, CLINIC, patient).stream())
        .filter(pump -> pump.depletion().latestOn().isPresent())
        .count();
    long read = System.nanoTime();
    int patients = server.application().get(DueKeeper.class).recomputeAll(ACCESS, CLINIC);
    long written = System.nanoTime();
    System.out.printf(
        "round %d: %d pumps read and dated in %.1f s; %d patients computed and written in %.1f s%n",
        round, dated, (read - start) / 1e9, patients, (written - read) / 1e9);
  }

  private static void fill(Database database) {
    database.context().with(sql -> sql.execute("""
        insert into patient (clinic_id, patient_id, row_version, family_name, given_name, search_name, born_on,
          language, phone, stage, registered_at)
        select '%s', 'p-' || n, 1, 'Family' || n, 'Given', 'family' || n || ' given', date '1960-01-01',
          'en', '555-0100', 'maintenance', timestamp with time zone '2026-01-01 00:00:00Z'
        from system_range(1, %d) numbers (n)
        """.formatted(CLINIC, PUMPS)));
    var stores = new CoreStores(database);
    for (int from = 1; from <= PUMPS; from += BATCH) {
      int first = from;
      database.transactions().run(() -> {
        for (int i = first; i < first + BATCH; i++) {
          pump(stores.implantRecords(), stores.infusionRecords(), i);
        }
      });
    }
  }

  private static void pump(ImplantRecords implants, InfusionRecords infusions, int number) {
    Implant implant = read(
        """
        {"id":"i-1","pumpModel":"synchromed-ii-20","serial":"S%d","site":"lower-left-abdomen",
         "implantedOn":"2024-04-15","catheter":{"fullLength":"110 cm","trimmed":"30 cm"}}""".formatted(number), in -> ImplantInput.read(in, CLINIC, new PatientId("p-" + number)));
    implants.add(ACCESS, implant);
    infusions.addFill(ACCESS, recorded(read("""
        {"filledAt":"2026-05-01T14:00:00Z","drug":"morphine","concentration":"20 mg/mL","volume":"18 mL"}""", in -> FillInput.read(in, implant))));
    Programme ordered =
        read("""
        {"from":"2026-05-01T14:20:00Z","mode":"flex","drug":"morphine","concentration":"20 mg/mL",
         "delivery":{"pumpClock":"-06:00","segments":[
          {"from":"06:00","to":"22:00","dose":"%d mcg/h"},{"from":"22:00","to":"06:00","dose":"60 mcg/h"}],
          "patientBolus":{"dose":"0.1 mg","over":"5 min","perDay":4,"lockout":"4 h","allotmentResets":"clock"}}}""".formatted(60 + number % 100), in -> ProgrammeInput.read(in, implant));
    infusions.addProgramme(ACCESS, recorded(inPump(ordered)));
  }

  private static Programme inPump(Programme ordered) {
    return Json.read(Json.write(ordered).replace("\"ordered\"", "\"in-pump\""), Programme.class);
  }

  private interface Reader<T> {
    Supplier<T> of(JsonInput in);
  }

  private static <T> T read(String json, Reader<T> reader) {
    var in = JsonInput.parse(json);
    Supplier<T> value = reader.of(in);
    in.check();
    return value.get();
  }

  private static <T> Recorded<T> recorded(T value) {
    return new Recorded<>(value, List.of(), "bench", ACCESS.at(), Optional.empty());
  }
}
