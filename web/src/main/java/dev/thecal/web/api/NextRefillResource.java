package dev.thecal.web.api;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.scheduling.booking.Booking;
import dev.thecal.scheduling.next.NextRefill;
import dev.thecal.scheduling.next.NextRefillDesk;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Next refills that were proposed when the last ones were finished. */
public final class NextRefillResource implements Routes {

  private static final String CLINIC = "/api/v1/clinics/{clinic}";
  private static final String PATH = PatientResource.PATH + "/{patient}/next-refills/{implant}";

  private final NextRefillDesk desk;
  private final BookingOffers offers;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public NextRefillResource(
      NextRefillDesk desk, BookingOffers offers, Callers callers, Posts posts) {
    this.desk = desk;
    this.offers = offers;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(CLINIC + "/next-refills", this::list);
    routes.get(PATH, this::get);
    routes.post(
        PATH + "/acceptance",
        posts.handler(
            this::accept,
            (ctx, refusal) -> offers.explain(
                ctx,
                refusal,
                () ->
                    desk.request(callers.access(ctx), key(ctx), Optional.of("offered instead")))));
    routes.post(PATH + "/dismissal", posts.handler(this::dismiss));
  }

  private void list(Context ctx) {
    ctx.json(Map.of("proposals", desk.list(callers.access(ctx), callers.clinic(ctx))));
  }

  private void get(Context ctx) {
    Versioned<NextRefill> found = desk.get(callers.access(ctx), key(ctx));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private Answer accept(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var reason = in.optional("reason", Reads.text(500));
    in.check();
    Versioned<Booking> booked =
        desk.accept(callers.access(ctx), key(ctx), expected, reason.optional());
    String address =
        "/api/v1/clinics/" + callers.clinic(ctx) + "/bookings/" + booked.value().id();
    return Answer.created(address, booked.value()).version(booked.version());
  }

  private Answer dismiss(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var reason = in.required("reason", Reads.text(500));
    in.check();
    var dismissed = desk.dismiss(callers.access(ctx), key(ctx), expected, reason.get());
    return Answer.ok(dismissed.value()).version(dismissed.version());
  }

  private NextRefillDesk.Key key(Context ctx) {
    return new NextRefillDesk.Key(
        callers.clinic(ctx), callers.patient(ctx), ctx.pathParam("implant"));
  }
}
