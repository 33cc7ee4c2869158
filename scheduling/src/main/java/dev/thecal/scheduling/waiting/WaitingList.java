package dev.thecal.scheduling.waiting;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.transaction.Transactions;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingDesk;
import dev.thecal.scheduling.booking.BookingState;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.scheduling.booking.SlotSearch;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.Dues;
import dev.thecal.scheduling.due.RefillPlanning;
import dev.thecal.scheduling.due.Rung;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who waits for an earlier slot, by days to an empty reservoir, and what could be offered. */
public final class WaitingList {

  private static final int LOOK_AHEAD_DAYS = 60;
  private static final int OFFERED = 3;

  /** A pump of which nobody knows when it is empty comes first, somebody without a pump last. */
  private static final Comparator<WaitingRow> ORDER = Comparator.comparing(
          (WaitingRow row) -> row.pump() ? row.emptyOn().orElse(LocalDate.MIN) : LocalDate.MAX)
      .thenComparing(row -> row.waiting().recordedAt())
      .thenComparing(row -> row.waiting().entry().id());

  private final WaitingRecords records;
  private final Dues dues;
  private final BookingDesk desk;
  private final RefillPlanning planning;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public WaitingList(
      WaitingRecords records,
      Dues dues,
      BookingDesk desk,
      RefillPlanning planning,
      AuditTrail audit,
      Transactions transactions) {
    this.records = records;
    this.dues = dues;
    this.desk = desk;
    this.planning = planning;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * @throws Refusal NOT_FOUND without the patient, CONFLICT if the id is taken
   */
  public Versioned<NotedWaiting> add(Access access, WaitingEntry entry) {
    return transactions.call(() -> {
      var noted = new NotedWaiting(entry, access.actor().id(), access.at(), Optional.empty());
      if (!records.add(access, noted)) {
        throw Refusal.conflict(
            "waiting-exists", "the id \"" + entry.id() + "\" is taken; choose another");
      }
      record(access, entry, "waiting-added", entry.note().orElse(""));
      return new Versioned<>(noted, 1);
    });
  }

  /**
   * @throws Refusal NOT_FOUND, STALE, or CONFLICT if it was closed before
   */
  public Versioned<NotedWaiting> close(
      Access access, ClinicId clinic, String id, long expectedVersion, String reason) {
    return transactions.call(() -> {
      NotedWaiting now = get(access, clinic, id).value();
      if (now.closedReason().isPresent()) {
        throw Refusal.conflict("waiting-closed", "this entry was closed before");
      }
      NotedWaiting closed = now.closed(reason);
      if (!records.replace(access, closed, expectedVersion)) {
        throw Refusal.stale("waiting entry \"" + id + "\"");
      }
      record(access, now.entry(), "waiting-closed", reason);
      return new Versioned<>(closed, expectedVersion + 1);
    });
  }

  /**
   * @throws Refusal NOT_FOUND if the clinic has no such entry
   */
  public Versioned<NotedWaiting> get(Access access, ClinicId clinic, String id) {
    return records
        .find(access, clinic, id)
        .orElseThrow(() -> Refusal.notFound("waiting entry", id));
  }

  /** Those who wait: pumps that nobody can date first, then by days to empty, those without a pump last. */
  public List<WaitingRow> list(Access access, ClinicId clinic) {
    LocalDate today = LocalDate.ofInstant(access.at(), planning.zone(access, clinic));
    return records.listOpen(access, clinic).stream()
        .map(waiting -> row(access, waiting, today))
        .sorted(ORDER)
        .toList();
  }

  /** Free slots before the visit that is booked, the next three; without one, the next three there are. */
  public List<Slot> offers(Access access, WaitingEntry entry) {
    LocalDate today = LocalDate.ofInstant(access.at(), planning.zone(access, entry.clinic()));
    LocalDate from = entry.notBefore().filter(day -> day.isAfter(today)).orElse(today);
    Optional<Instant> booked = booked(access, entry).map(one -> one.slot().startsAt());
    return desk
        .findSlots(
            access,
            new SlotSearch(
                entry.clinic(),
                entry.patient(),
                entry.visitType(),
                from,
                from.plusDays(LOOK_AHEAD_DAYS),
                OFFERED,
                false))
        .stream()
        .filter(slot -> booked.map(slot.startsAt()::isBefore).orElse(true))
        .toList();
  }

  private WaitingRow row(Access access, NotedWaiting waiting, LocalDate today) {
    WaitingEntry entry = waiting.entry();
    List<Due> pumps = dues.list(access, entry.clinic(), entry.patient());
    boolean unknown = pumps.stream().anyMatch(due -> due.window().empty().isEmpty());
    Optional<LocalDate> empty = unknown
        ? Optional.empty()
        : pumps.stream()
            .flatMap(due -> due.window().empty().stream())
            .map(Rung::on)
            .min(LocalDate::compareTo);
    return new WaitingRow(
        waiting,
        !pumps.isEmpty(),
        empty,
        empty.map(on -> ChronoUnit.DAYS.between(today, on)),
        booked(access, entry).map(one -> one.slot().startsAt()));
  }

  private Optional<Booking> booked(Access access, WaitingEntry entry) {
    return desk.list(access, entry.clinic(), entry.patient()).stream()
        .map(Versioned::value)
        .filter(one -> one.state() == BookingState.BOOKED)
        .filter(one -> one.visitType() == entry.visitType())
        .filter(one -> one.slot().startsAt().isAfter(access.at()))
        .findFirst();
  }

  private void record(Access access, WaitingEntry entry, String action, String detail) {
    audit.record(
        access,
        entry.clinic(),
        action,
        "patient/" + entry.patient() + "/waiting/" + entry.id(),
        detail);
  }
}
