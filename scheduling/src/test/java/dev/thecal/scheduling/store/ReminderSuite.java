package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.Outbox.SEND_AT;
import static dev.thecal.scheduling.store.Outbox.VISIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.merge.OwnedRecord;
import dev.thecal.core.merge.PatientRows;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.status.PatientStatus;
import dev.thecal.core.status.StatusEnd;
import dev.thecal.core.status.StatusKind;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingChange;
import dev.thecal.scheduling.booking.VisitType;
import dev.thecal.scheduling.recall.ContactAttempt.Channel;
import dev.thecal.scheduling.recall.ContactLimit;
import dev.thecal.scheduling.reminder.Delivery;
import dev.thecal.scheduling.reminder.MessageWish;
import dev.thecal.scheduling.reminder.Outgoing;
import dev.thecal.scheduling.reminder.QuietHours;
import dev.thecal.scheduling.reminder.Reminder;
import dev.thecal.scheduling.reminder.ReminderChannel;
import dev.thecal.scheduling.reminder.ReminderDecision;
import dev.thecal.scheduling.reminder.ReminderPolicy;
import dev.thecal.scheduling.reminder.ReminderPurpose;
import dev.thecal.scheduling.reminder.ReminderRule;
import dev.thecal.scheduling.reminder.ReminderState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each patient is told once; what could not be told is seen. */
abstract class ReminderSuite {

  private static final Instant NOW = Accesses.NOW;

  private Outbox box;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    box = new Outbox(kind());
    box.policy();
  }

  @AfterEach
  void close() {
    box.close();
  }

  @Test
  void a_visit_is_told_once_however_often_it_is_planned_and_sent() {
    box.book(box.patient("p-1"), "r1", VISIT);

    assertThat(box.plan(NOW)).isEqualTo(1);
    assertThat(box.plan(NOW)).isZero();
    assertThat(box.plan(NOW.minus(Duration.ofHours(2)))).as("a clock set back").isZero();
    assertThat(box.send(SEND_AT.minusSeconds(1))).as("not yet").isZero();
    assertThat(box.send(SEND_AT)).isEqualTo(1);
    assertThat(box.send(SEND_AT.plusSeconds(60))).isZero();
    assertThat(box.plan(SEND_AT.plusSeconds(60))).isZero();
    assertThat(box.plan(NOW)).isZero();
    assertThat(box.send(NOW)).isZero();

    assertThat(box.only().state()).isEqualTo(ReminderState.SENT);
    assertThat(box.only().told()).contains(VISIT);
    assertThat(box.handed).hasSize(1);
  }

  @Test
  void the_message_tells_day_time_and_place_of_the_visit_in_the_zone_of_the_place() {
    box.book(box.patient("p-1", "es", Optional.of("ada@example.org")), "r1", VISIT);
    box.plan(NOW);
    box.send(SEND_AT);

    Outgoing message = box.received.iterator().next();
    assertThat(message.subject()).isEqualTo("Su cita");
    assertThat(message.email()).contains("ada@example.org");
    // 14:00 UTC is 10:00 in New York in May
    assertThat(message.body())
        .startsWith("Hola, Ada:")
        .contains("miércoles 13 de mayo de 2026, 10:00")
        .doesNotContain("{");
  }

  @Test
  void nothing_is_planned_without_rules_and_earlier_than_a_day_ahead() {
    box.book(box.patient("p-1"), "r1", VISIT);
    assertThat(box.plan(SEND_AT.minus(Duration.ofHours(24)).minusSeconds(1))).isZero();
    assertThat(box.plan(SEND_AT.minus(Duration.ofHours(24)))).isEqualTo(1);

    box.save(
        new ReminderPolicy(new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0)), 10, List.of()));
    assertThat(box.plan(NOW)).isEqualTo(1);
    assertThat(box.only().state()).isEqualTo(ReminderState.WITHDRAWN);
    assertThat(box.only().problem()).contains("The clinic's rules have changed.");
  }

  @Test
  void nobody_is_written_to_in_quiet_hours() {
    box.book(box.patient("p-1"), "r1", VISIT);
    box.plan(NOW);

    // 20:00 and 7:59 in New York
    assertThat(box.send(Instant.parse("2026-05-07T00:00:00Z"))).isZero();
    assertThat(box.send(Instant.parse("2026-05-07T11:59:59Z"))).isZero();
    assertThat(box.send(Instant.parse("2026-05-07T12:00:00Z"))).isEqualTo(1);
  }

  @Test
  void a_visit_that_moves_takes_its_message_along() {
    Booking booking = box.book(box.patient("p-1"), "r1", VISIT);
    box.plan(NOW);
    move(booking, 1, VISIT.plus(Duration.ofDays(1)));

    assertThat(box.send(SEND_AT))
        .as("not for a day that is not the day any more")
        .isZero();
    assertThat(box.only().state()).isEqualTo(ReminderState.WITHDRAWN);
    assertThat(box.plan(SEND_AT)).isEqualTo(1);
    assertThat(box.rows())
        .extracting(Reminder::state)
        .containsExactly(ReminderState.WITHDRAWN, ReminderState.WAITING);

    move(booking, 2, VISIT);
    assertThat(box.plan(SEND_AT)).as("one opened again, one withdrawn").isEqualTo(2);
    assertThat(box.send(SEND_AT)).isEqualTo(1);
    move(booking, 3, VISIT.plus(Duration.ofDays(1)));
    move(booking, 4, VISIT);
    box.plan(SEND_AT.plusSeconds(60));
    assertThat(box.send(SEND_AT.plusSeconds(60))).as("what was sent is sent").isZero();
  }

  @Test
  void a_message_tells_the_time_of_the_moment_at_which_it_leaves() {
    Booking booking = box.book(box.patient("p-1"), "r1", VISIT);
    box.plan(NOW);
    move(booking, 1, VISIT.plus(Duration.ofHours(4)));
    box.send(SEND_AT);

    assertThat(box.received.iterator().next().body()).contains("2:00 PM").doesNotContain("10:00");
  }

  @Test
  void a_cancelled_visit_is_not_told() {
    Booking booking = box.book(box.patient("p-1"), "r1", VISIT);
    box.plan(NOW);
    box.clinic.desk.cancel(Clinic.NURSE, new BookingChange(Accesses.SPINE, booking.id(), 1, "ill"));

    assertThat(box.send(SEND_AT)).isZero();
    assertThat(box.only().state()).isEqualTo(ReminderState.WITHDRAWN);
  }

  @Test
  void death_stops_messages_in_the_same_transaction() {
    PatientId patient = box.patient("p-1");
    box.book(patient, "r1", VISIT);
    box.plan(NOW);
    status(patient, StatusKind.DECEASED);

    assertThat(box.only().state()).isEqualTo(ReminderState.WITHDRAWN);
    assertThat(box.plan(NOW)).isZero();
    assertThat(box.send(SEND_AT)).isZero();
  }

  @Test
  void a_stay_in_hospital_pauses_and_the_way_home_goes_on() {
    PatientId patient = box.patient("p-1");
    box.book(patient, "r1", VISIT);
    box.plan(NOW);
    PatientStatus status = status(patient, StatusKind.IN_HOSPITAL);
    assertThat(box.plan(NOW)).isZero();
    assertThat(box.send(SEND_AT)).isZero();

    box.statuses.end(
        Clinic.NURSE, status, new StatusEnd(LocalDate.of(2026, 5, 6), "discharged"), 1);
    assertThat(box.plan(SEND_AT)).isEqualTo(1);
    assertThat(box.send(SEND_AT)).isEqualTo(1);
  }

  @Test
  void nobody_is_written_to_against_their_wish() {
    PatientId patient = box.patient("p-1");
    box.book(patient, "r1", VISIT);
    box.plan(NOW);
    var wish = new MessageWish(EnumSet.of(ReminderChannel.EMAIL), "shared mailbox");
    box.desk.saveWish(Clinic.NURSE, Accesses.SPINE, patient, wish, 0);

    assertThat(box.only().state()).isEqualTo(ReminderState.WITHDRAWN);
    assertThat(box.only().problem())
        .hasValueSatisfying(why -> assertThat(why).contains("shared mailbox"));
    assertThat(box.plan(NOW)).isZero();
    assertThatThrownBy(() -> box.desk.saveWish(Clinic.NURSE, Accesses.SPINE, patient, wish, 0))
        .isInstanceOf(Refusal.class);

    box.desk.saveWish(
        Clinic.NURSE, Accesses.SPINE, patient, new MessageWish(Set.of(), "changed mind"), 1);
    assertThat(box.plan(NOW)).isEqualTo(1);
    assertThat(box.send(SEND_AT)).isEqualTo(1);
  }

  @Test
  void who_told_people_not_to_write_is_not_written_to_by_a_machine() {
    PatientId patient = box.patient("p-1");
    box.book(patient, "r1", VISIT);
    box.plan(NOW);
    limit(patient, 0, Channel.PHONE);
    assertThat(box.plan(NOW)).as("telephone is another way").isZero();
    limit(patient, 1, Channel.PHONE, Channel.E_MAIL);

    assertThat(box.send(SEND_AT)).isZero();
    assertThat(box.only().state()).isEqualTo(ReminderState.WITHDRAWN);
    assertThat(box.plan(SEND_AT)).isZero();
  }

  private void limit(PatientId patient, long version, Channel... refused) {
    var limit = new ContactLimit(
        Accesses.SPINE, patient, List.of(refused), Optional.of("asked by telephone"));
    assertThat(box.stores.contacts().putLimit(Clinic.NURSE, limit, version)).isTrue();
  }

  @Test
  void a_refill_without_a_visit_is_told_and_with_one_not() {
    box.policy(Outbox.rule(ReminderPurpose.REFILL_DUE, ReminderChannel.EMAIL));
    PatientId patient = box.patient("p-1");
    // the latest acceptable day is 13 May, a Wednesday
    box.clinic.keep(patient, Clinic.window(LocalDate.of(2026, 5, 13)), "Alpha");
    LocalDate latest = box.clinic
        .dues
        .list(Clinic.NURSE, Accesses.SPINE, patient)
        .get(0)
        .window()
        .lastDay()
        .orElseThrow();

    box.plan(latest.minusDays(7).atTime(13, 0).toInstant(ZoneOffset.UTC));

    assertThat(box.only().purpose()).isEqualTo(ReminderPurpose.REFILL_DUE);
    assertThat(box.only().dueOn()).isEqualTo(latest);
    box.send(box.only().sendAt());
    assertThat(box.received.iterator().next().body()).contains("on or before");
  }

  @Test
  void who_cannot_be_written_to_is_listed_for_a_person() {
    box.book(box.patient("p-1", "en", Optional.empty()), "r1", VISIT);
    box.book(box.patient("p-2", "fr", Optional.of("b@example.org")), "r1", VISIT.plusSeconds(3600));
    box.plan(NOW);

    assertThat(box.send(SEND_AT)).isZero();
    assertThat(box.rows()).allSatisfy(row -> assertThat(row.state()).isEqualTo(ReminderState.DEAD));
    assertThat(box.rows())
        .extracting(row -> row.problem().orElse(""))
        .anySatisfy(why -> assertThat(why).contains("No e-mail"))
        .anySatisfy(why -> assertThat(why).contains("(fr)"));
  }

  @Test
  void a_message_whose_time_went_by_is_listed_and_not_sent() {
    box.book(box.patient("p-1"), "r1", VISIT);
    box.plan(NOW);

    assertThat(box.send(VISIT)).isZero();
    assertThat(box.only().state()).isEqualTo(ReminderState.EXPIRED);
    assertThat(box.handed).isEmpty();
  }

  @Test
  void after_a_long_outage_the_soonest_visits_go_first_and_few_at_a_time() {
    for (int i = 0; i < 14; i++) {
      box.book(
          box.patient("p-" + (10 + i)),
          "r1",
          VISIT.plus(Duration.ofMinutes(15L * (13 - i) + (i < 6 ? 60 : 0))));
    }
    Instant late = VISIT.minus(Duration.ofDays(1));
    box.plan(late);

    assertThat(box.send(late)).isEqualTo(10);
    assertThat(box.send(late)).isEqualTo(4);
    assertThat(box.handed).hasSize(14).doesNotHaveDuplicates();
    assertThat(List.copyOf(box.handed)).isEqualTo(bySoonest());
  }

  @Test
  void a_mail_left_halfway_is_uncertain_and_never_sent_again_by_itself() {
    box.book(box.patient("p-1"), "r1", VISIT);
    box.plan(NOW);
    diesWhileSending();

    assertThat(box.only().state()).isEqualTo(ReminderState.SENDING);
    box.send(SEND_AT.plus(Duration.ofMinutes(10)));
    assertThat(box.only().state())
        .as("perhaps another node is at it")
        .isEqualTo(ReminderState.SENDING);
    box.send(SEND_AT.plus(Duration.ofMinutes(10)).plusSeconds(1));
    assertThat(box.only().state()).isEqualTo(ReminderState.UNCERTAIN);
    box.plan(SEND_AT.plus(Duration.ofHours(1)));
    box.send(SEND_AT.plus(Duration.ofHours(1)));
    assertThat(box.handed).hasSize(1);

    String id = box.only().id();
    decide(id, ReminderDecision.What.SEND_AGAIN, SEND_AT.plus(Duration.ofHours(1)));
    assertThat(box.send(SEND_AT.plus(Duration.ofHours(1)))).isEqualTo(1);
    assertThat(box.handed).containsExactly(id, id);
  }

  @Test
  void a_webhook_left_halfway_is_sent_again_under_the_same_id() {
    box.save(new ReminderPolicy(
        new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0)),
        10,
        List.of(Outbox.rule(ReminderPurpose.APPOINTMENT, ReminderChannel.WEBHOOK))));
    box.book(box.patient("p-1"), "r1", VISIT);
    box.plan(NOW);
    diesWhileSending();

    box.send(SEND_AT.plus(Duration.ofMinutes(11)));
    assertThat(box.only().state()).isEqualTo(ReminderState.SENT);
    assertThat(box.handed).containsExactly(box.only().id(), box.only().id());
  }

  @Test
  void what_the_other_side_says_decides() {
    box.book(box.patient("p-1"), "r1", VISIT);
    box.plan(NOW);

    box.answer = message -> new Delivery(Delivery.Outcome.UNREACHABLE, "no answer");
    box.send(SEND_AT);
    assertThat(box.only().state()).isEqualTo(ReminderState.WAITING);
    assertThat(box.only().attempts()).as("the mail server's fault").isZero();
    assertThat(box.only().problem()).contains("no answer");

    box.answer = message -> new Delivery(Delivery.Outcome.REFUSED_NOW, "mailbox full");
    Instant at = SEND_AT;
    for (int i = 1; i < 5; i++) {
      at = box.only().nextAt();
      box.send(at);
      assertThat(box.only().attempts()).isEqualTo(i);
    }
    // 5, 10, 20, 40 minutes
    assertThat(Duration.between(at, box.only().nextAt())).isEqualTo(Duration.ofMinutes(40));
    box.send(box.only().nextAt());
    assertThat(box.only().state()).isEqualTo(ReminderState.DEAD);
  }

  @Test
  void an_answer_that_never_came_is_uncertain_and_a_refusal_for_good_is_dead() {
    box.book(box.patient("p-1"), "r1", VISIT);
    box.book(box.patient("p-2"), "r1", VISIT.plusSeconds(900));
    box.plan(NOW);
    box.answer = message -> message.email().orElse("").startsWith("p-1")
        ? new Delivery(Delivery.Outcome.UNKNOWN, "no answer")
        : new Delivery(Delivery.Outcome.REFUSED, "no such mailbox");
    box.send(SEND_AT);

    assertThat(box.rows())
        .extracting(Reminder::state)
        .containsExactlyInAnyOrder(ReminderState.UNCERTAIN, ReminderState.DEAD);
  }

  @Test
  void one_that_fails_does_not_stop_the_others() {
    box.book(box.patient("p-1"), "r1", VISIT);
    box.book(box.patient("p-2"), "r1", VISIT.plusSeconds(900));
    box.plan(NOW);
    box.answer = message -> {
      if (message.email().orElse("").startsWith("p-1")) {
        throw new IllegalStateException("broken");
      }
      return Delivery.taken();
    };

    assertThat(box.send(SEND_AT)).isEqualTo(1);
    assertThat(box.rows())
        .extracting(Reminder::state)
        .containsExactlyInAnyOrder(ReminderState.UNCERTAIN, ReminderState.SENT);
  }

  @Test
  void a_channel_that_nobody_has_configured_waits_and_counts_as_late() {
    box.book(box.patient("p-1"), "r1", VISIT);
    box.plan(NOW);
    box.sender(ReminderChannel.WEBHOOK).send(() -> box.at(SEND_AT), Accesses.SPINE);
    box.sender().send(() -> box.at(SEND_AT), Accesses.SPINE);

    var network = new NetworkAccess(Clinic.NURSE.actor(), Clinic.NURSE.purpose(), SEND_AT);
    assertThat(box.stores.reminders().count(network)).containsEntry(ReminderState.WAITING, 1);
    assertThat(box.stores.reminders().countLate(network, SEND_AT)).isZero();
    assertThat(box.stores.reminders().countLate(network, SEND_AT.plusSeconds(1)))
        .isEqualTo(1);
  }

  @Test
  void two_nodes_plan_one_row_and_send_one_message() throws Exception {
    for (int i = 0; i < 8; i++) {
      box.book(box.patient("p-" + i), "r1", VISIT.plus(Duration.ofMinutes(15L * i)));
    }

    List<Integer> planned = together(() -> box.planner().plan(box.at(NOW), Accesses.SPINE));
    assertThat(planned.stream().mapToInt(n -> n).sum()).isEqualTo(8);
    assertThat(box.rows()).hasSize(8);

    var node = new AtomicInteger();
    List<Integer> sent = together(() -> {
      String name = "node-" + node.incrementAndGet();
      return box.sender(ReminderChannel.EMAIL).send(() -> box.at(name, SEND_AT), Accesses.SPINE);
    });
    assertThat(sent.stream().mapToInt(n -> n).sum()).isEqualTo(8);
    assertThat(box.handed).hasSize(8).doesNotHaveDuplicates();
  }

  @Test
  void a_person_decides_about_what_did_not_leave() {
    box.book(box.patient("p-1", "en", Optional.empty()), "r1", VISIT);
    box.plan(NOW);
    box.send(SEND_AT);
    String id = box.only().id();

    assertThatThrownBy(() -> decide(id, ReminderDecision.What.SEND_AGAIN, VISIT))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("call the patient");
    decide(id, ReminderDecision.What.WAS_SENT, SEND_AT);
    assertThat(box.only().state()).isEqualTo(ReminderState.SENT);
    assertThatThrownBy(() -> decide(id, ReminderDecision.What.DROP, SEND_AT))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("nothing to decide");
  }

  @Test
  void what_a_person_dropped_is_not_planned_again() {
    box.book(box.patient("p-1"), "r1", VISIT);
    box.plan(NOW);
    decide(box.only().id(), ReminderDecision.What.DROP, NOW);

    assertThat(box.plan(NOW)).isZero();
    assertThat(box.send(SEND_AT)).isZero();
    assertThat(box.only().state()).isEqualTo(ReminderState.DROPPED);
  }

  @Test
  void two_visits_of_a_day_are_one_message() {
    PatientId patient = box.patient("p-1");
    box.book(patient, "r1", VISIT);
    box.book(patient, "r1", VISIT.plus(Duration.ofHours(4)));
    box.plan(NOW);
    box.send(SEND_AT);

    assertThat(box.handed).hasSize(1);
    assertThat(box.received.iterator().next().body()).contains("10:00 AM").contains("2:00 PM");
  }

  @Test
  void messages_move_with_a_merged_record_and_nobody_is_told_twice() {
    PatientId survivor = box.patient("p-1");
    PatientId merged = box.patient("p-2");
    box.book(survivor, "r1", VISIT);
    box.book(merged, "r1", VISIT.plusSeconds(900));
    box.book(merged, "r1", VISIT.plus(Duration.ofDays(1)));
    box.plan(NOW.plus(Duration.ofHours(5)));
    PatientRows rows = box.stores.reminderPatientRows();
    List<OwnedRecord> owned = rows.list(Clinic.NURSE, Accesses.SPINE, merged);
    assertThat(owned).hasSize(2);

    rows.move(Clinic.NURSE, Accesses.SPINE, new PatientRows.Move(merged, survivor, owned));

    assertThat(box.desk.list(Clinic.NURSE, Accesses.SPINE, survivor)).hasSize(2);
    assertThat(box.desk.list(Clinic.NURSE, Accesses.SPINE, merged)).hasSize(1);
  }

  @Test
  void a_rule_counts_from_the_due_date() {
    var rule =
        new ReminderRule(ReminderPurpose.APPOINTMENT, ReminderChannel.PRINT, 0, LocalTime.of(6, 0));
    box.save(new ReminderPolicy(
        new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0)), 10, List.of(rule)));
    box.book(box.patient("p-1"), "r1", VISIT);
    box.plan(VISIT.minus(Duration.ofHours(20)));

    // 6:00 is quiet: 8:00 in New York is 12:00 UTC
    assertThat(box.only().sendAt()).isEqualTo(Instant.parse("2026-05-13T12:00:00Z"));
  }

  private List<String> bySoonest() {
    return box.rows().stream()
        .sorted(Comparator.comparing(Reminder::until))
        .map(Reminder::id)
        .toList();
  }

  private void diesWhileSending() {
    box.answer = message -> {
      throw new NodeDied();
    };
    assertThatThrownBy(() -> box.send(SEND_AT)).isInstanceOf(NodeDied.class);
    box.answer = message -> Delivery.taken();
  }

  /** Nothing catches it, as nothing catches the end of a process. */
  private static final class NodeDied extends Error {
    private static final long serialVersionUID = 1;
  }

  private void decide(String id, ReminderDecision.What what, Instant at) {
    Versioned<Reminder> now = box.desk.get(Clinic.NURSE, Accesses.SPINE, id);
    box.desk.decide(
        box.at(at),
        Accesses.SPINE,
        id,
        new ReminderDecision(what, "asked by phone"),
        now.version());
  }

  private void move(Booking booking, long version, Instant to) {
    var slot = VisitType.WOUND_CHECK.slot("main", "r1", "physician", to);
    box.clinic.desk.move(
        Clinic.NURSE, new BookingChange(Accesses.SPINE, booking.id(), version, "asked"), slot);
  }

  private PatientStatus status(PatientId patient, StatusKind kind) {
    var status = new PatientStatus(
        Accesses.SPINE,
        patient,
        "s-1",
        kind,
        LocalDate.of(2026, 5, 6),
        "told",
        Optional.empty(),
        Optional.empty());
    return box.statuses.record(Clinic.NURSE, status).value().status();
  }

  private static List<Integer> together(Callable<Integer> work) throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      var start = new CyclicBarrier(2);
      List<Future<Integer>> running = new ArrayList<>();
      IntStream.range(0, 2)
          .forEach(i -> running.add(nodes.submit(() -> {
            start.await();
            return work.call();
          })));
      return List.of(running.get(0).get(), running.get(1).get());
    } finally {
      nodes.shutdown();
    }
  }
}
