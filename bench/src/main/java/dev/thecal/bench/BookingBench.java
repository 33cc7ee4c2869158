package dev.thecal.bench;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.Database;
import dev.thecal.core.store.DatabaseSettings;
import dev.thecal.scheduling.booking.BookingDesk;
import dev.thecal.scheduling.booking.BookingRequest;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.scheduling.booking.SlotSearch;
import dev.thecal.scheduling.booking.VisitType;
import dev.thecal.web.config.Configuration;
import dev.thecal.web.config.MessageSettings;
import dev.thecal.web.server.ThecalServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * 64 clients who all want the first free slots of one clinic: each takes what a refusal offers instead until it has one. Arguments:
 * a JDBC address, user and password; an H2 file without them.
 */
public final class BookingBench {

  private static final ClinicId CLINIC = new ClinicId("spine-surgery");
  private static final int CLIENTS = 64;
  private static final int VISITS = 10;
  private static final int CELLS = 18;
  private static final LocalDate FROM = LocalDate.of(2026, 6, 1);
  private static final Access ACCESS = new Access(
      new Actor("bench"), Set.of(CLINIC), Purpose.TREATMENT, Instant.parse("2026-05-06T09:30:00Z"));

  private final BookingDesk desk;
  private final AtomicInteger conflicts = new AtomicInteger();
  private final List<Long> bookings = Collections.synchronizedList(new ArrayList<>());
  private final List<Long> whole = Collections.synchronizedList(new ArrayList<>());

  private BookingBench(BookingDesk desk) {
    this.desk = desk;
  }

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    Path folder = Files.createTempDirectory("booking-bench");
    var database = args.length == 3
        ? new DatabaseSettings(args[0], args[1], args[2], 16)
        : new DatabaseSettings("jdbc:h2:file:" + folder.resolve("bench"), "", "", 16);
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
      Database opened = server.application().get(Database.class);
      fill(opened);
      int before = cells(opened);
      new BookingBench(server.application().get(BookingDesk.class)).run();
      int taken = cells(opened) - before;
      System.out.printf("cells taken %d, expected %d%n", taken, CLIENTS * VISITS * CELLS);
      if (taken != CLIENTS * VISITS * CELLS) {
        throw new IllegalStateException("a slot was lost or given twice");
      }
    }
  }

  private static void fill(Database database) {
    database
        .transactions()
        .run(() -> database.context().with(sql -> {
          for (int i = 0; i < CLIENTS * VISITS; i++) {
            sql.execute(
                "insert into patient (clinic_id, patient_id, row_version, family_name, given_name,"
                    + " search_name, born_on, language, stage, registered_at) values (?, ?, 1, ?,"
                    + " 'Given', ?, date '1960-01-01', 'en', 'referred', timestamp with time zone"
                    + " '2026-01-01 00:00:00Z')",
                CLINIC.value(),
                "bench-" + i,
                "Family" + i,
                "family" + i + " given");
          }
          return true;
        }));
  }

  private static int cells(Database database) {
    return database
        .context()
        .with(sql -> sql.fetchCount(org.jooq.impl.DSL.table("scheduling_cell")));
  }

  private void run() throws InterruptedException, ExecutionException {
    var threads = Executors.newFixedThreadPool(CLIENTS);
    var go = new CountDownLatch(1);
    List<Future<Integer>> clients = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      int number = client;
      clients.add(threads.submit(() -> {
        go.await();
        return visits(number);
      }));
    }
    long start = System.nanoTime();
    go.countDown();
    int booked = 0;
    for (Future<Integer> client : clients) {
      booked += client.get();
    }
    threads.shutdown();
    System.out.printf(
        "%d clients, %d visits in %.1f s, %d times somebody else was faster%n",
        CLIENTS, booked, (System.nanoTime() - start) / 1e9, conflicts.get());
    print("one booking", bookings);
    print("until a client has a slot", whole);
  }

  private int visits(int client) {
    for (int visit = 0; visit < VISITS; visit++) {
      long start = System.nanoTime();
      book(new PatientId("bench-" + (client * VISITS + visit)), client);
      whole.add(System.nanoTime() - start);
    }
    return VISITS;
  }

  private void book(PatientId patient, int client) {
    List<Slot> offered = desk.findSlots(
        ACCESS,
        new SlotSearch(CLINIC, patient, VisitType.URGENT, FROM, FROM.plusDays(364), 3, false));
    while (true) {
      Slot wanted = offered.get(client % offered.size());
      var request = new BookingRequest(CLINIC, patient, VisitType.URGENT, wanted, Optional.empty());
      long start = System.nanoTime();
      try {
        desk.book(ACCESS, request);
        bookings.add(System.nanoTime() - start);
        return;
      } catch (Refusal refusal) {
        bookings.add(System.nanoTime() - start);
        conflicts.incrementAndGet();
        offered = desk.nextFree(ACCESS, request, 3);
      }
    }
  }

  private static void print(String what, List<Long> nanos) {
    List<Long> sorted = nanos.stream().sorted().toList();
    System.out.printf(
        "%s: median %.1f ms, 99 of 100 under %.1f ms, longest %.1f ms%n",
        what,
        sorted.get(sorted.size() / 2) / 1e6,
        sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1) / 1e6,
        sorted.get(sorted.size() - 1) / 1e6);
  }
}
