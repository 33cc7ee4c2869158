package dev.thecal.web.api;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingChange;
import dev.thecal.scheduling.booking.BookingDesk;
import dev.thecal.scheduling.booking.BookingRequest;
import dev.thecal.scheduling.booking.SlotSearch;
import dev.thecal.scheduling.booking.VisitType;
import dev.thecal.scheduling.feed.BookingCalendar;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.HttpProblem;
import dev.thecal.web.http.Paging;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Problem;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Free slots, bookings and their calendar file. */
public final class BookingResource implements Routes {

  private static final String CLINIC = "/api/v1/clinics/{clinic}";
  private static final String BOOKING = CLINIC + "/bookings/{booking}";
  private static final int USUAL_DAYS = 60;

  private final BookingDesk desk;
  private final BookingOffers offers;
  private final ClinicDirectory directory;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public BookingResource(
      BookingDesk desk,
      BookingOffers offers,
      ClinicDirectory directory,
      Callers callers,
      Posts posts) {
    this.desk = desk;
    this.offers = offers;
    this.directory = directory;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PatientResource.PATH + "/{patient}/slots", this::slots);
    routes.get(PatientResource.PATH + "/{patient}/bookings", this::list);
    routes.post(CLINIC + "/bookings", posts.handler(this::book, this::explain));
    routes.get(BOOKING, this::get);
    routes.post(BOOKING + "/cancellation", posts.handler(this::cancel));
    routes.get(BOOKING + "/calendar.ics", this::calendar);
  }

  private void slots(Context ctx) {
    Access access = callers.access(ctx);
    VisitType type = query(ctx, "visitType", Reads.oneOf(VisitType.class)).orElse(VisitType.REFILL);
    LocalDate from = query(ctx, "from", Reads::date).orElseGet(() -> today(ctx));
    LocalDate to = query(ctx, "to", Reads::date).orElse(from.plusDays(USUAL_DAYS));
    boolean withReason = query(ctx, "withReason", BookingResource::yesNo).orElse(false);
    var search = new SlotSearch(
        callers.clinic(ctx), callers.patient(ctx), type, from, to, Paging.limit(ctx), withReason);
    ctx.json(Map.of("slots", desk.findSlots(access, search)));
  }

  private static Boolean yesNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("\"" + text + "\" is neither true nor false");
    };
  }

  private LocalDate today(Context ctx) {
    var zone = directory.get(callers.access(ctx), callers.clinic(ctx)).value().zone();
    return LocalDate.ofInstant(callers.now(), zone);
  }

  private static <T> Optional<T> query(Context ctx, String name, Function<String, T> reader) {
    try {
      return Optional.ofNullable(ctx.queryParam(name)).map(reader);
    } catch (IllegalArgumentException e) {
      throw new HttpProblem(400, "bad-parameter", name + ": " + e.getMessage());
    }
  }

  private void list(Context ctx) {
    var all = desk.list(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    ctx.json(Map.of("bookings", all.stream().map(Versioned::value).toList()));
  }

  private Answer book(Context ctx) {
    Access access = callers.access(ctx);
    BookingRequest request = request(ctx);
    Versioned<Booking> booked = desk.book(access, request);
    return Answer.created(ctx.path() + "/" + booked.value().id(), booked.value())
        .version(booked.version());
  }

  private Problem explain(Context ctx, Refusal refusal) {
    return offers.explain(ctx, refusal, () -> request(ctx));
  }

  private BookingRequest request(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var request = BookingInput.read(in, callers.clinic(ctx));
    in.check();
    return request.get();
  }

  private void get(Context ctx) {
    Versioned<Booking> found =
        desk.get(callers.access(ctx), callers.clinic(ctx), ctx.pathParam("booking"));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private Answer cancel(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var reason = in.required("reason", Reads.text(500));
    in.check();
    var change =
        new BookingChange(callers.clinic(ctx), ctx.pathParam("booking"), expected, reason.get());
    Versioned<Booking> cancelled = desk.cancel(callers.access(ctx), change);
    return Answer.ok(cancelled.value()).version(cancelled.version());
  }

  private void calendar(Context ctx) {
    Access access = callers.access(ctx);
    Booking booking =
        desk.get(access, callers.clinic(ctx), ctx.pathParam("booking")).value();
    String address = directory
        .get(access, callers.clinic(ctx))
        .value()
        .site(booking.slot().siteId())
        .address();
    ctx.contentType("text/calendar; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"appointment.ics\"")
        .result(BookingCalendar.ics(booking, address));
  }
}
