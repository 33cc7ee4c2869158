package dev.thecal.web.api;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingDesk;
import dev.thecal.scheduling.booking.BookingRequest;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Problem;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/** A refused booking says why and what is free instead. */
public final class BookingOffers {

  private static final int OFFERED = 3;

  private final BookingDesk desk;
  private final Callers callers;

  @Inject
  public BookingOffers(BookingDesk desk, Callers callers) {
    this.desk = desk;
    this.callers = callers;
  }

  /** The booking that the path names. */
  Versioned<Booking> booking(Context ctx) {
    return desk.get(callers.access(ctx), callers.clinic(ctx), ctx.pathParam("booking"));
  }

  /** With the next free slots where another time may help; to be called after the refused transaction. */
  Problem explain(Context ctx, Refusal refusal, Supplier<BookingRequest> wanted) {
    Problem problem = Problem.of(refusal);
    return anotherTimeHelps(refusal)
        ? problem.offering(desk.nextFree(callers.access(ctx), wanted.get(), OFFERED))
        : problem;
  }

  private static boolean anotherTimeHelps(Refusal refusal) {
    return switch (refusal.kind()) {
      case CONFLICT, NOT_ALLOWED ->
        switch (refusal.code()) {
          case "no-pump",
              "patient-deceased",
              "override-needs-role",
              "refill-in-series",
              "not-held",
              "booking-closed" -> false;
          default -> true;
        };
      case INVALID, NOT_FOUND, GONE, STALE, FORBIDDEN -> false;
    };
  }

  /** The same visit in another slot. */
  static BookingRequest moved(Booking booking, Slot to) {
    return new BookingRequest(
        booking.clinic(),
        booking.patient(),
        booking.visitType(),
        to,
        Optional.of("offered instead"));
  }

  static Answer ok(Versioned<Booking> booking) {
    return Answer.ok(booking.value()).version(booking.version());
  }
}
