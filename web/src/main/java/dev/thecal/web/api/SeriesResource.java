package dev.thecal.web.api;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.scheduling.booking.SeriesDesk;
import dev.thecal.scheduling.booking.SeriesMove;
import dev.thecal.scheduling.booking.SeriesMover;
import dev.thecal.scheduling.booking.SeriesRequest;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Supplier;

/** Visits that repeat by a rule; moving one, the following or all of them, seen before it is done. */
public final class SeriesResource implements Routes {

  private static final String CLINIC = "/api/v1/clinics/{clinic}";
  private static final String BOOKING = CLINIC + "/bookings/{booking}";

  private final SeriesDesk desk;
  private final SeriesMover mover;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public SeriesResource(SeriesDesk desk, SeriesMover mover, Callers callers, Posts posts) {
    this.desk = desk;
    this.mover = mover;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(CLINIC + "/series-previews", posts.handler(this::preview));
    routes.post(CLINIC + "/series", posts.handler(this::book));
    routes.post(BOOKING + "/series-move-previews", posts.handler(this::previewMove));
    routes.post(BOOKING + "/series-move", posts.handler(this::move));
  }

  private Answer preview(Context ctx) {
    return Answer.ok(Map.of("visits", desk.preview(callers.access(ctx), request(ctx))));
  }

  private Answer book(Context ctx) {
    return Answer.ok(desk.book(callers.access(ctx), request(ctx)));
  }

  private SeriesRequest request(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var first =
        in.requiredObject("first", object -> BookingInput.read(object, callers.clinic(ctx)));
    var rule = in.required("rule", Reads.text(200));
    var skip = in.optionalBoolean("skipConflicts");
    in.check();
    return new SeriesRequest(first.get(), rule.get(), skip.optional().orElse(false));
  }

  private Answer previewMove(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var move = move(ctx, in);
    in.check();
    return Answer.ok(mover.preview(callers.access(ctx), move.get()));
  }

  private Answer move(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var move = move(ctx, in);
    var digest = in.required("digest", Reads.text(64));
    var reason = in.required("reason", Reads.text(500));
    in.check();
    var moved = mover.move(callers.access(ctx), move.get(), digest.get(), reason.get());
    return Answer.ok(Map.of("bookings", moved.stream().map(Versioned::value).toList()));
  }

  private Supplier<SeriesMove> move(Context ctx, JsonInput in) {
    var slot = in.requiredObject("slot", BookingInput::slot);
    var scope = in.required("scope", Reads.oneOf(SeriesMove.Scope.class));
    return () ->
        new SeriesMove(callers.clinic(ctx), ctx.pathParam("booking"), slot.get(), scope.get());
  }
}
