package dev.thecal.scheduling.next;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.event.EventListener;
import dev.thecal.core.infusion.FillRecorded;
import dev.thecal.core.infusion.ProgrammeChanged;
import dev.thecal.core.visit.RefillVisitClosed;
import dev.thecal.core.visit.VisitEnd;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingState;
import dev.thecal.scheduling.booking.Bookings;
import dev.thecal.scheduling.booking.PumpKey;
import dev.thecal.scheduling.booking.VisitDay;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.DueKeeper;
import dev.thecal.scheduling.due.Rung;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Proposes the next refill in the transaction that finished the last one, and marks the visit at which it was done. The
 * windows are computed here once more, because nobody says which listener hears an event first.
 */
public final class NextRefillKeeper implements EventListener {

  /** Older facts are history that is entered late: it asks for no visit. */
  private static final Duration RECENT = Duration.ofDays(3);

  private final DueKeeper windows;
  private final SlotChoice choice;
  private final NextRefills proposals;
  private final Bookings bookings;
  private final VisitDay visits;

  @Inject
  public NextRefillKeeper(
      DueKeeper windows,
      SlotChoice choice,
      NextRefills proposals,
      Bookings bookings,
      VisitDay visits) {
    this.windows = windows;
    this.choice = choice;
    this.proposals = proposals;
    this.bookings = bookings;
    this.visits = visits;
  }

  @Override
  public void on(DomainEvent event, Access access) {
    if (event instanceof FillRecorded filled) {
      proposeIfRecent(access, event, filled.fill().filledAt());
    } else if (event instanceof ProgrammeChanged changed) {
      proposeAnew(access, event, changed.programme().from());
    } else if (event instanceof RefillVisitClosed closed) {
      closed.visit().closing().ifPresent(how -> {
        if (how.end() == VisitEnd.FILLED) {
          complete(access, closed, how.at());
          proposeIfRecent(access, event, how.at());
        }
      });
    }
  }

  private void proposeIfRecent(Access access, DomainEvent event, Instant filledAt) {
    if (!filledAt.isBefore(access.at().minus(RECENT))) {
      windows
          .recompute(access, event.clinic(), event.patient())
          .forEach(due -> propose(access, due, filledAt));
    }
  }

  /**
   * Another flow moves the day of an open proposal. The first programme after a fill gives the first date, so it proposes too;
   * what was accepted or dismissed stays so until the next fill.
   */
  private void proposeAnew(Access access, DomainEvent event, Instant from) {
    boolean recent = !from.isBefore(access.at().minus(RECENT)) && !from.isAfter(access.at());
    for (Due due : windows.recompute(access, event.clinic(), event.patient())) {
      Optional<NextRefill> kept = proposals
          .find(access, due.clinic(), due.patient(), due.implantId())
          .map(Versioned::value);
      if (kept.map(one -> one.state() == NextRefill.State.OPEN).orElse(recent)) {
        propose(access, due, kept.map(NextRefill::proposedAt).orElse(from));
      }
    }
  }

  private void propose(Access access, Due due, Instant usual) {
    Optional<LocalDate> aim = due.window().recommended().map(Rung::on);
    if (aim.isEmpty() || booked(access, due)) {
      return;
    }
    SlotChoice.Chosen chosen = choice.near(access, due, aim.get(), usual);
    proposals.put(
        access,
        new NextRefill(
            due.clinic(),
            due.patient(),
            due.implantId(),
            aim.get(),
            due.window().latestAcceptable().map(Rung::on),
            chosen.slot(),
            chosen.text(),
            access.at(),
            NextRefill.State.OPEN,
            Optional.empty()));
  }

  private boolean booked(Access access, Due due) {
    return bookings
        .nextRefills(access, due.clinic(), List.of(due.patient()), access.at())
        .containsKey(new PumpKey(due.patient(), due.implantId()));
  }

  /** The visit of that day at which it was done. */
  private void complete(Access access, RefillVisitClosed closed, Instant at) {
    bookings.list(access, closed.clinic(), closed.patient()).stream()
        .filter(one -> isOf(one.value(), closed, at))
        .forEach(one -> visits.completeAsRecorded(access, one));
  }

  private static boolean isOf(Booking booking, RefillVisitClosed closed, Instant at) {
    boolean open =
        booking.state() == BookingState.BOOKED || booking.state() == BookingState.ARRIVED;
    Duration away = Duration.between(booking.slot().startsAt(), at).abs();
    return open
        && booking.visitType().isRefill()
        && booking.implantId().filter(closed.visit().implant().value()::equals).isPresent()
        && away.compareTo(Duration.ofHours(18)) <= 0;
  }
}
