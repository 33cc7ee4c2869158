package dev.thecal.scheduling.recall;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Ids;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.event.EventListener;
import dev.thecal.core.infusion.FillRecorded;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingState;
import dev.thecal.scheduling.booking.VisitListener;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.Dues;
import dev.thecal.scheduling.due.RefillPlanning;
import dev.thecal.scheduling.due.Rung;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A missed refill near the end of a pump opens an escalation in the same transaction; a refill closes it. */
public final class MissedRefills implements VisitListener, EventListener {

  private static final Duration SAME_HOUR = Duration.ofHours(1);

  private final Dues dues;
  private final Escalations escalations;
  private final EscalationDesk desk;
  private final RefillPlanning planning;

  @Inject
  public MissedRefills(
      Dues dues, Escalations escalations, EscalationDesk desk, RefillPlanning planning) {
    this.dues = dues;
    this.escalations = escalations;
    this.desk = desk;
    this.planning = planning;
  }

  @Override
  public void marked(Access access, Booking before, Booking after) {
    if (after.state() == BookingState.NO_SHOW && after.visitType().isRefill()) {
      dues.list(access, after.clinic(), after.patient()).stream()
          .filter(due -> after.implantId().filter(due.implantId()::equals).isPresent())
          .filter(due -> nearDepletion(access, due))
          .forEach(due -> desk.open(access, escalation(access, after, due)));
    }
  }

  @Override
  public void on(DomainEvent event, Access access) {
    if (event instanceof FillRecorded filled) {
      escalations.list(access, filled.clinic(), filled.patient()).stream()
          .filter(open -> open.value().isOpen())
          .filter(
              open -> open.value().implantId().equals(filled.fill().implant().value()))
          // a fill from before the missed visit is no answer to it
          .filter(open -> !filled.fill().filledAt().isBefore(open.value().missedAt()))
          .forEach(open -> desk.refilled(access, open));
    }
  }

  /** Within the margin before the latest day, past it, or without a date. */
  private boolean nearDepletion(Access access, Due due) {
    LocalDate today = today(access, due);
    return due.window()
        .recommended()
        .map(Rung::on)
        .map(on -> !today.isBefore(on))
        .orElse(true);
  }

  private Escalation escalation(Access access, Booking missed, Due due) {
    boolean critical = due.withdrawalCritical();
    return new Escalation(
        missed.clinic(),
        Ids.next(),
        missed.patient(),
        due.implantId(),
        missed.id(),
        missed.slot().startsAt(),
        critical,
        why(missed, due),
        access.actor().id(),
        access.at(),
        critical ? critical(access) : plain(access, due),
        Optional.empty());
  }

  /** Baclofen, clonidine or something unknown: everything within the hour. */
  private static List<Escalation.Task> critical(Access access) {
    Instant soon = access.at().plus(SAME_HOUR);
    return List.of(
        Escalation.Task.open(Escalation.TaskKind.CALL_PATIENT, soon),
        Escalation.Task.open(Escalation.TaskKind.CALL_EMERGENCY_CONTACTS, soon),
        Escalation.Task.open(Escalation.TaskKind.WELFARE_CHECK, soon),
        Escalation.Task.open(Escalation.TaskKind.ALERT_PHYSICIAN, soon));
  }

  /** Everything else: by the end of the day. */
  private List<Escalation.Task> plain(Access access, Due due) {
    ZoneId zone = planning.zone(access, due.clinic());
    Instant tonight = today(access, due).plusDays(1).atStartOfDay(zone).toInstant();
    return List.of(
        Escalation.Task.open(Escalation.TaskKind.CALL_PATIENT, tonight),
        Escalation.Task.open(Escalation.TaskKind.ALERT_PHYSICIAN, tonight));
  }

  private static String why(Booking missed, Due due) {
    String latest = due.window()
        .lastDay()
        .map(day -> "the latest day is " + day)
        .orElse("nobody knows the latest day");
    String alarm = due.window()
        .alarm()
        .map(rung -> ", the alarm is expected on " + rung.on())
        .orElse("");
    return "The refill of " + missed.slot().startsAt() + " was missed; " + latest + alarm + ".";
  }

  private LocalDate today(Access access, Due due) {
    return LocalDate.ofInstant(access.at(), planning.zone(access, due.clinic()));
  }
}
