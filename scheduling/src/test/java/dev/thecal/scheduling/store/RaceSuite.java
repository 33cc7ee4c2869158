package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.BookingSuite.refill;
import static dev.thecal.scheduling.store.BookingSuite.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.scheduling.booking.BookingChange;
import dev.thecal.scheduling.booking.BookingRequest;
import dev.thecal.scheduling.booking.Slot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many clients at one moment, on both databases: each slot is given away once, and none is lost. */
abstract class RaceSuite {

  private static final int CLIENTS = 8;
  private static final int ROUNDS = 5;
  private static final int MANY = 64;
  private static final LocalDate LATEST = LocalDate.of(2026, 6, 30);

  private Clinic clinic;
  private ExecutorService threads;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    clinic = new Clinic(kind());
    threads = Executors.newFixedThreadPool(CLIENTS);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    clinic.close();
  }

  @Test
  void of_many_clients_for_one_slot_exactly_one_wins() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Slot slot = refill("r1", "nurse", "2026-05-" + (18 + round) + "T13:00:00Z");

      List<String> answers =
          race(patients(round).stream().map(patient -> request(patient, slot)).toList());

      assertThat(answers).containsOnlyOnce("booked");
      assertThat(answers).filteredOn("slot-taken"::equals).hasSize(CLIENTS - 1);
    }
  }

  @Test
  void overlapping_slots_that_begin_at_different_times_are_given_away_once() throws Exception {
    // 13:00, 13:15 and 13:30 with room or clinician exchanged: neighbours overlap, so at most two
    // fit
    // one after the other per room and clinician.
    List<PatientId> patients = patients(0);
    List<BookingRequest> requests = IntStream.range(0, CLIENTS)
        .mapToObj(i -> request(
            patients.get(i),
            refill(
                i % 2 == 0 ? "r1" : "r2",
                i % 4 < 2 ? "nurse" : "physician",
                "2026-05-18T13:" + (i % 3 == 0 ? "00" : i % 3 == 1 ? "15" : "30") + ":00Z")))
        .toList();

    List<String> answers = race(requests);

    long won = answers.stream().filter("booked"::equals).count();
    assertThat(won).isBetween(1L, 4L);
    assertThat(answers).containsOnly("booked", "slot-taken");
    assertThat(TestClinics.count(clinic.database, "scheduling_booking")).isEqualTo((int) won);
    // a loser leaves no cell: 18 of each winner, and the key keeps them apart
    assertThat(TestClinics.count(clinic.database, "scheduling_cell")).isEqualTo((int) won * 18);
  }

  @Test
  void one_pump_gets_one_refill_however_many_ask() throws Exception {
    PatientId patient = clinic.pump("p-1", LATEST);
    List<BookingRequest> requests = IntStream.range(0, CLIENTS)
        .mapToObj(i -> request(
            patient,
            refill(
                "r1",
                "nurse",
                "2026-05-18T1" + (3 + i % 2) + ":" + (i / 2 % 2 == 0 ? "00" : "30") + ":00Z")))
        .toList();

    List<String> answers = race(requests);

    assertThat(answers).containsOnlyOnce("booked");
    assertThat(answers).filteredOn("refill-booked-already"::equals).hasSize(CLIENTS - 1);
  }

  @Test
  void a_cancelled_slot_is_won_again_and_not_lost() throws Exception {
    Slot slot = refill("r1", "nurse", "2026-05-18T13:00:00Z");
    var first = clinic.desk.book(Clinic.NURSE, request(clinic.pump("p-first", LATEST), slot));
    clinic.desk.cancel(
        Clinic.NURSE,
        new BookingChange(Accesses.SPINE, first.value().id(), first.version(), "ill"));

    List<String> answers =
        race(patients(0).stream().map(patient -> request(patient, slot)).toList());

    assertThat(answers).containsOnlyOnce("booked");
  }

  @Test
  void two_visits_that_exchange_their_slots_do_not_lock_each_other_for_good() throws Exception {
    Slot nine = refill("r1", "nurse", "2026-05-18T13:00:00Z");
    Slot ten = refill("r1", "nurse", "2026-05-18T14:00:00Z");
    var first = clinic.desk.book(Clinic.NURSE, request(clinic.pump("p-1", LATEST), nine));
    var second = clinic.desk.book(Clinic.NURSE, request(clinic.pump("p-2", LATEST), ten));

    List<String> answers = atOnce(List.of(
        () -> clinic.desk.move(
            Clinic.NURSE,
            new BookingChange(Accesses.SPINE, first.value().id(), 1, "exchange"),
            ten),
        () -> clinic.desk.move(
            Clinic.NURSE,
            new BookingChange(Accesses.SPINE, second.value().id(), 1, "exchange"),
            nine)));

    // each asks for what the other still has: both are told so, and both keep what they had
    assertThat(answers).containsExactly("slot-taken", "slot-taken");
    assertThat(clinic.desk.get(Clinic.NURSE, Accesses.SPINE, first.value().id()))
        .isEqualTo(first);
    assertThat(TestClinics.count(clinic.database, "scheduling_cell")).isEqualTo(36);
  }

  @Test
  void trap_16_sixty_four_clients_all_get_a_slot_and_no_slot_is_given_twice_or_lost()
      throws Exception {
    List<PatientId> patients = IntStream.range(0, MANY)
        .mapToObj(i -> clinic.pump("p-many-" + i, LATEST))
        .toList();
    var crowd = Executors.newFixedThreadPool(MANY);
    try {
      var go = new CountDownLatch(1);
      List<Future<Slot>> answers = patients.stream()
          .map(patient -> crowd.submit(() -> {
            go.await();
            return bookFirstFree(patient);
          }))
          .toList();
      go.countDown();
      for (Future<Slot> answer : answers) {
        answer.get();
      }
    } finally {
      crowd.shutdownNow();
    }

    // room, clinician and patient, 6 cells each; the key of the cells keeps two apart
    assertThat(TestClinics.count(clinic.database, "scheduling_booking")).isEqualTo(MANY);
    assertThat(TestClinics.count(clinic.database, "scheduling_cell")).isEqualTo(MANY * 18);
    // what was given back is free: another patient is offered the first cancelled slot
    var first = clinic.desk.list(Clinic.NURSE, Accesses.SPINE, patients.get(0)).get(0);
    clinic.desk.cancel(
        Clinic.NURSE,
        new BookingChange(Accesses.SPINE, first.value().id(), first.version(), "ill"));
    clinic.desk.book(
        Clinic.NURSE, request(clinic.pump("p-last", LATEST), first.value().slot()));
  }

  /** As a client does: takes the first of what is free, and of what the refusal offers instead. */
  private Slot bookFirstFree(PatientId patient) {
    Slot wanted = refill("r1", "nurse", "2026-05-18T13:00:00Z");
    while (true) {
      BookingRequest request = request(patient, wanted);
      try {
        clinic.desk.book(Clinic.NURSE, request);
        return wanted;
      } catch (Refusal refusal) {
        assertThat(refusal.code()).isEqualTo("slot-taken");
        List<Slot> next = clinic.desk.nextFree(Clinic.NURSE, request, 3);
        assertThat(next).isNotEmpty();
        wanted = next.get(Math.floorMod(patient.hashCode(), next.size()));
      }
    }
  }

  private List<PatientId> patients(int round) {
    return IntStream.range(0, CLIENTS)
        .mapToObj(i -> clinic.pump("p-" + round + "-" + i, LATEST))
        .toList();
  }

  private List<String> race(List<BookingRequest> requests)
      throws InterruptedException, ExecutionException {
    return atOnce(requests.stream()
        .<Runnable>map(request -> () -> clinic.desk.book(Clinic.NURSE, request))
        .toList());
  }

  private List<String> atOnce(List<Runnable> calls)
      throws InterruptedException, ExecutionException {
    var ready = new CountDownLatch(calls.size());
    var go = new CountDownLatch(1);
    List<Future<String>> answers = new ArrayList<>();
    for (Runnable call : calls) {
      answers.add(threads.submit(() -> {
        ready.countDown();
        go.await();
        try {
          call.run();
          return "booked";
        } catch (Refusal refusal) {
          return refusal.code();
        }
      }));
    }
    ready.await();
    go.countDown();
    List<String> codes = new ArrayList<>();
    for (Future<String> answer : answers) {
      codes.add(answer.get());
    }
    return codes;
  }
}
