package dev.thecal.web.api;

import dev.thecal.core.access.Access;
import dev.thecal.core.json.Reads;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.booking.BookingDesk;
import dev.thecal.scheduling.booking.VisitType;
import dev.thecal.scheduling.calendar.CalendarDesk;
import dev.thecal.scheduling.calendar.CalendarException;
import dev.thecal.scheduling.calendar.Calendars;
import dev.thecal.scheduling.calendar.Hours;
import dev.thecal.scheduling.calendar.SiteCalendar;
import dev.thecal.scheduling.calendar.Skill;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.HttpProblem;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When a clinic is open, what it records about holidays and absences, and how long visits take. */
public final class CalendarResource implements Routes {

  private static final String CLINIC = "/api/v1/clinics/{clinic}";
  private static final String PATH = CLINIC + "/calendar-exceptions";
  private static final int USUAL_DAYS = 28;
  private static final int MOST_DAYS = 366;

  private final CalendarDesk desk;
  private final Calendars calendars;
  private final BookingDesk bookings;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public CalendarResource(
      CalendarDesk desk, Calendars calendars, BookingDesk bookings, Callers callers, Posts posts) {
    this.desk = desk;
    this.calendars = calendars;
    this.bookings = bookings;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, this::list);
    routes.post(PATH, posts.handler(this::record));
    routes.get(PATH + "/{exception}", this::get);
    routes.get(PATH + "/{exception}/displaced-bookings", this::displaced);
    routes.post(PATH + "/{exception}/withdrawal", posts.handler(this::withdraw));
    routes.get(CLINIC + "/opening-days", this::openingDays);
    routes.get(CLINIC + "/visit-types", this::visitTypes);
  }

  private void list(Context ctx) {
    ctx.json(Map.of("exceptions", desk.list(callers.access(ctx), callers.clinic(ctx))));
  }

  private Answer record(Context ctx) {
    var in = Callers.input(ctx);
    var exception = CalendarException.read(in, callers.clinic(ctx));
    in.check();
    var noted = desk.record(callers.access(ctx), exception.get());
    return Answer.created(ctx.path() + "/" + noted.value().exception().id(), noted.value())
        .version(noted.version());
  }

  private void get(Context ctx) {
    var found = desk.get(callers.access(ctx), callers.clinic(ctx), ctx.pathParam("exception"));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private void displaced(Context ctx) {
    Access access = callers.access(ctx);
    var found = desk.get(access, callers.clinic(ctx), ctx.pathParam("exception"));
    List<Booking> displaced = found.value().withdrawnReason().isPresent()
        ? List.of()
        : bookings.listDisplaced(access, found.value().exception());
    ctx.json(Map.of("bookings", displaced));
  }

  private Answer withdraw(Context ctx) {
    long expected = ETags.required(ctx);
    var in = Callers.input(ctx);
    var reason = in.required("reason", Reads.text(500));
    in.check();
    var withdrawn = desk.withdraw(
        callers.access(ctx),
        callers.clinic(ctx),
        ctx.pathParam("exception"),
        expected,
        reason.get());
    return Answer.ok(withdrawn.value()).version(withdrawn.version());
  }

  private void openingDays(Context ctx) {
    List<SiteCalendar> sites = calendars.sites(callers.access(ctx), callers.clinic(ctx));
    LocalDate from =
        day(ctx, "from").orElse(LocalDate.ofInstant(callers.now(), sites.get(0).zone()));
    LocalDate to = day(ctx, "to").orElse(from.plusDays(USUAL_DAYS));
    if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
      throw new HttpProblem(
          400, "bad-parameter", "to must be on or after " + from + " and within a year");
    }
    ctx.json(
        Map.of("sites", sites.stream().map(site -> SiteDays.of(site, from, to)).toList()));
  }

  private static Optional<LocalDate> day(Context ctx, String name) {
    try {
      return Optional.ofNullable(ctx.queryParam(name)).map(Reads::date);
    } catch (IllegalArgumentException e) {
      throw new HttpProblem(400, "bad-parameter", name + ": " + e.getMessage());
    }
  }

  private void visitTypes(Context ctx) {
    ctx.json(Map.of(
        "visitTypes",
        Arrays.stream(VisitType.values())
            .map(type -> new TypeView(
                type,
                type.length().toMinutes(),
                type.buffer().toMinutes(),
                type.skill(),
                type.isRefill()))
            .toList()));
  }

  /** A kind of visit in the list. */
  record TypeView(
      VisitType visitType, long minutes, long bufferMinutes, Skill skill, boolean refill) {}

  /** A site's days. */
  record SiteDays(String siteId, ZoneId zone, List<Day> days) {

    static SiteDays of(SiteCalendar site, LocalDate from, LocalDate to) {
      return new SiteDays(
          site.siteId(),
          site.zone(),
          from.datesUntil(to.plusDays(1))
              .map(on ->
                  new Day(on, site.openOn(on), site.exceptionOn(on).map(CalendarException::reason)))
              .toList());
    }
  }

  /** One local day; not open: closed. */
  record Day(LocalDate on, List<Hours.Stretch> open, Optional<String> reason) {}
}
