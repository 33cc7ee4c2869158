package dev.thecal.web.api;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingChange;
import dev.thecal.scheduling.booking.BookingDesk;
import dev.thecal.scheduling.booking.BookingRequest;
import dev.thecal.scheduling.booking.Slot;
import dev.thecal.scheduling.booking.VisitDay;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.HttpProblem;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Problem;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holding, confirming and moving a visit, and what becomes of it on its day. */
public final class BookingLifeResource implements Routes {

  private static final String CLINIC = "/api/v1/clinics/{clinic}";
  private static final String BOOKING = CLINIC + "/bookings/{booking}";
  private static final int USUAL_MINUTES = 10;

  private final BookingDesk desk;
  private final VisitDay day;
  private final BookingOffers offers;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public BookingLifeResource(
      BookingDesk desk, VisitDay day, BookingOffers offers, Callers callers, Posts posts) {
    this.desk = desk;
    this.day = day;
    this.offers = offers;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(CLINIC + "/bookings", this::list);
    routes.get(CLINIC + "/unresolved-bookings", this::unresolved);
    routes.post(
        CLINIC + "/holds",
        posts.handler(
            this::hold,
            (ctx, refusal) -> offers.explain(ctx, refusal, () -> held(ctx).request())));
    routes.post(BOOKING + "/confirmation", posts.handler(this::confirm, this::instead));
    routes.post(
        BOOKING + "/move",
        posts.handler(
            this::move,
            (ctx, refusal) -> offers.explain(
                ctx,
                refusal,
                () ->
                    BookingOffers.moved(offers.booking(ctx).value(), moving(ctx).to()))));
    routes.post(BOOKING + "/arrival", posts.handler(this::arrive));
    routes.post(BOOKING + "/completion", posts.handler(this::complete));
    routes.post(BOOKING + "/no-show", posts.handler(this::noShow));
    routes.post(BOOKING + "/mark-withdrawal", posts.handler(this::takeBack));
  }

  private void list(Context ctx) {
    List<Versioned<Booking>> found = day.listBetween(
        callers.access(ctx), callers.clinic(ctx), time(ctx, "from"), time(ctx, "to"));
    ctx.json(Map.of("bookings", found.stream().map(Versioned::value).toList()));
  }

  private static Instant time(Context ctx, String name) {
    try {
      return Optional.ofNullable(ctx.queryParam(name))
          .map(Reads::instant)
          .orElseThrow(() -> new HttpProblem(
              400, "bad-parameter", name + " is needed, for example 2026-05-06T00:00:00Z"));
    } catch (IllegalArgumentException e) {
      throw new HttpProblem(400, "bad-parameter", name + ": " + e.getMessage());
    }
  }

  private void unresolved(Context ctx) {
    ctx.json(Map.of(
        "bookings",
        day.listUnresolved(callers.access(ctx), callers.clinic(ctx)).stream()
            .map(Versioned::value)
            .toList()));
  }

  private record Hold(BookingRequest request, Duration length) {}

  private Hold held(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var request = BookingInput.read(in, callers.clinic(ctx));
    var minutes = in.optionalInt("minutes", 1, 30);
    in.check();
    return new Hold(request.get(), Duration.ofMinutes(minutes.optional().orElse(USUAL_MINUTES)));
  }

  private Answer hold(Context ctx) {
    Hold wanted = held(ctx);
    Versioned<Booking> held = desk.hold(callers.access(ctx), wanted.request(), wanted.length());
    String address =
        "/api/v1/clinics/" + callers.clinic(ctx) + "/bookings/" + held.value().id();
    return Answer.created(address, held.value()).version(held.version());
  }

  private Answer confirm(Context ctx) {
    return BookingOffers.ok(desk.confirm(
        callers.access(ctx), callers.clinic(ctx), ctx.pathParam("booking"), ETags.required(ctx)));
  }

  private Problem instead(Context ctx, Refusal refusal) {
    return offers.explain(ctx, refusal, () -> {
      Booking booking = offers.booking(ctx).value();
      return BookingOffers.moved(booking, booking.slot());
    });
  }

  private record Move(BookingChange change, Slot to) {}

  private Move moving(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var slot = in.requiredObject("slot", BookingInput::slot);
    var reason = in.required("reason", Reads.text(500));
    var overrides = BookingInput.overrides(in);
    in.check();
    var change = new BookingChange(
        callers.clinic(ctx),
        ctx.pathParam("booking"),
        ETags.required(ctx),
        reason.get(),
        overrides.get());
    return new Move(change, slot.get());
  }

  private Answer move(Context ctx) {
    Move move = moving(ctx);
    return BookingOffers.ok(desk.move(callers.access(ctx), move.change(), move.to()));
  }

  private Answer arrive(Context ctx) {
    return BookingOffers.ok(day.arrive(
        callers.access(ctx), callers.clinic(ctx), ctx.pathParam("booking"), ETags.required(ctx)));
  }

  private Answer complete(Context ctx) {
    return BookingOffers.ok(day.complete(
        callers.access(ctx), callers.clinic(ctx), ctx.pathParam("booking"), ETags.required(ctx)));
  }

  private Answer noShow(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var note = in.optional("note", Reads.text(500));
    in.check();
    return BookingOffers.ok(day.noShow(
        callers.access(ctx),
        callers.clinic(ctx),
        ctx.pathParam("booking"),
        expected,
        note.optional()));
  }

  private Answer takeBack(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var reason = in.required("reason", Reads.text(500));
    in.check();
    return BookingOffers.ok(day.takeBack(
        callers.access(ctx),
        new BookingChange(callers.clinic(ctx), ctx.pathParam("booking"), expected, reason.get())));
  }
}
