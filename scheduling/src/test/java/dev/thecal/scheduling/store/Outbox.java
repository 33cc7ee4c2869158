package dev.thecal.scheduling.store;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.event.Events;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.patient.Stage;
import dev.thecal.core.status.Statuses;
import dev.thecal.core.store.CoreStores;
import dev.thecal.core.store.Database;
import dev.thecal.core.store.DatabaseSettings;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingRequest;
import dev.thecal.scheduling.booking.VisitType;
import dev.thecal.scheduling.reminder.AppointmentOccasions;
import dev.thecal.scheduling.reminder.CheckOccasions;
import dev.thecal.scheduling.reminder.Delivery;
import dev.thecal.scheduling.reminder.LimitStop;
import dev.thecal.scheduling.reminder.MessageChannel;
import dev.thecal.scheduling.reminder.Outgoing;
import dev.thecal.scheduling.reminder.QuietHours;
import dev.thecal.scheduling.reminder.RefillOccasions;
import dev.thecal.scheduling.reminder.Reminder;
import dev.thecal.scheduling.reminder.ReminderChannel;
import dev.thecal.scheduling.reminder.ReminderDesk;
import dev.thecal.scheduling.reminder.ReminderDraft;
import dev.thecal.scheduling.reminder.ReminderOutcomes;
import dev.thecal.scheduling.reminder.ReminderPlanner;
import dev.thecal.scheduling.reminder.ReminderPolicy;
import dev.thecal.scheduling.reminder.ReminderPurpose;
import dev.thecal.scheduling.reminder.ReminderRule;
import dev.thecal.scheduling.reminder.ReminderRules;
import dev.thecal.scheduling.reminder.ReminderSender;
import dev.thecal.scheduling.reminder.ReminderState;
import dev.thecal.scheduling.reminder.ReminderStops;
import dev.thecal.scheduling.reminder.StatusStop;
import dev.thecal.scheduling.reminder.WishStop;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A clinic's outbox over a fresh database, with a mailbox at its end that answers as it is told. */
final class Outbox implements AutoCloseable {

  /** The visit is on Wednesday 13 May at 10:00 in New York. */
  static final Instant VISIT = Instant.parse("2026-05-13T14:00:00Z");

  /** Seven days before at 9:00 there. */
  static final Instant SEND_AT = Instant.parse("2026-05-06T13:00:00Z");

  final Clinic clinic;
  final SchedulingStores stores;
  final ReminderDesk desk;
  final Statuses statuses;
  final Set<Outgoing> received = ConcurrentHashMap.newKeySet();
  final ConcurrentLinkedQueue<String> handed = new ConcurrentLinkedQueue<>();
  Function<Outgoing, Delivery> answer = message -> Delivery.taken();

  private final CoreStores core;
  private final ReminderRules rules;
  private final ClinicDirectory directory;

  Outbox(TestDatabases kind) {
    this(new Clinic(kind));
  }

  /** Over a database that stays. */
  Outbox(DatabaseSettings settings) {
    this(new Clinic(Database.open(settings, List.of("core", "scheduling"))));
  }

  private Outbox(Clinic over) {
    clinic = over;
    core = new CoreStores(clinic.database);
    stores = new SchedulingStores(clinic.database);
    var transactions = clinic.database.transactions();
    directory = new ClinicDirectory(core.clinics(), core.auditTrail(), transactions);
    var register = new PatientRegister(core.patients(), core.auditTrail(), transactions);
    rules = new ReminderRules(
        Set.of(
            new AppointmentOccasions(stores.reminderReads()),
            new RefillOccasions(stores.reminderReads(), clinic.bookings),
            new CheckOccasions(core.carePlanRecords())),
        Set.of(
            new StatusStop(core.statusRecords()),
            new WishStop(stores.messageWishes()),
            new LimitStop(stores.contacts())),
        core.auditTrail());
    desk = new ReminderDesk(
        stores.reminders(),
        stores.reminderPolicies(),
        stores.messageWishes(),
        rules,
        register,
        core.auditTrail(),
        transactions);
    statuses = new Statuses(
        core.statusRecords(),
        register,
        core.auditTrail(),
        new Events(Set.of(new ReminderStops(stores.reminders()))),
        transactions);
  }

  /** E-mail seven days before, quiet from 20 to 8. */
  void policy(ReminderRule... more) {
    List<ReminderRule> all = new ArrayList<>(List.of(more));
    all.add(rule(ReminderPurpose.APPOINTMENT, ReminderChannel.EMAIL));
    save(new ReminderPolicy(new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0)), 10, all));
  }

  void save(ReminderPolicy policy) {
    long version =
        desk.findPolicy(Clinic.NURSE, Accesses.SPINE).map(Versioned::version).orElse(0L);
    desk.savePolicy(Clinic.NURSE, Accesses.SPINE, policy, version);
  }

  static ReminderRule rule(ReminderPurpose purpose, ReminderChannel channel) {
    return new ReminderRule(purpose, channel, 7, LocalTime.of(9, 0));
  }

  PatientId patient(String id, String language, Optional<String> email) {
    var patient = new PatientId(id);
    core.patients()
        .add(
            Clinic.NURSE,
            new Patient(
                Accesses.SPINE,
                patient,
                "Family" + id,
                "Ada",
                LocalDate.of(1960, 2, 29),
                Optional.empty(),
                language,
                Optional.of("555-0100"),
                email,
                Optional.empty(),
                Stage.MAINTENANCE));
    return patient;
  }

  PatientId patient(String id) {
    return patient(id, "en", Optional.of(id + "@example.org"));
  }

  /** A wound check with the physician. */
  Booking book(PatientId patient, String room, Instant start) {
    var slot = VisitType.WOUND_CHECK.slot("main", room, "physician", start);
    var request =
        new BookingRequest(Accesses.SPINE, patient, VisitType.WOUND_CHECK, slot, Optional.empty());
    return clinic.desk.book(Clinic.NURSE, request).value();
  }

  Access at(Instant at) {
    return at("node-1", at);
  }

  Access at(String node, Instant at) {
    return new Access(new Actor(node), Set.of(Accesses.SPINE), Clinic.NURSE.purpose(), at);
  }

  int plan(Instant at) {
    return planner().plan(at(at), Accesses.SPINE);
  }

  ReminderPlanner planner() {
    return new ReminderPlanner(
        stores.reminders(),
        stores.reminderPolicies(),
        rules,
        directory,
        clinic.database.transactions());
  }

  int send(Instant at) {
    return sender(ReminderChannel.EMAIL, ReminderChannel.WEBHOOK)
        .send(() -> at(at), Accesses.SPINE);
  }

  ReminderSender sender(ReminderChannel... open) {
    var transactions = clinic.database.transactions();
    Set<MessageChannel> channels =
        Arrays.stream(open).map(this::channel).collect(Collectors.toSet());
    return new ReminderSender(
        stores.reminders(),
        stores.reminderPolicies(),
        new ReminderDraft(stores.reminders(), rules, core.patients()),
        new ReminderOutcomes(stores.reminders(), rules, transactions),
        directory,
        transactions,
        channels);
  }

  private MessageChannel channel(ReminderChannel channel) {
    return new MessageChannel() {
      @Override
      public ReminderChannel channel() {
        return channel;
      }

      @Override
      public Delivery hand(Outgoing message) {
        handed.add(message.id());
        received.add(message);
        return answer.apply(message);
      }
    };
  }

  List<Reminder> rows() {
    return desk
        .page(Clinic.NURSE, Accesses.SPINE, List.of(ReminderState.values()), Optional.empty(), 200)
        .stream()
        .map(Versioned::value)
        .toList();
  }

  Reminder only() {
    List<Reminder> rows = rows();
    if (rows.size() != 1) {
      throw new AssertionError("one row is expected: " + rows);
    }
    return rows.get(0);
  }

  @Override
  public void close() {
    clinic.close();
  }
}
