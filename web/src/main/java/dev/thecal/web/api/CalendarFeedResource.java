package dev.thecal.web.api;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.scheduling.feed.FeedDesk;
import dev.thecal.scheduling.feed.FeedOwner;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;

/** Calendar addresses: given out once, taken back, and the calendars behind them. */
public final class CalendarFeedResource implements Routes {

  private static final String CLINIC = "/api/v1/clinics/{clinic}";
  private static final String OF_PATIENT = PatientResource.PATH + "/{patient}/calendar-feeds";
  private static final String OF_CLINICIAN = CLINIC + "/clinicians/{clinician}/calendar-feeds";

  private final FeedDesk desk;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public CalendarFeedResource(FeedDesk desk, Callers callers, Posts posts) {
    this.desk = desk;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    register(routes, OF_PATIENT, ctx -> FeedOwner.of(callers.patient(ctx)));
    register(routes, OF_CLINICIAN, ctx -> FeedOwner.of(ctx.pathParam("clinician")));
    routes.post(CLINIC + "/calendar-feeds/{feed}/revocation", posts.handler(this::revoke));
    // no clinic in the address: its name would say what kind it is
    routes.get("/calendar/{token}.ics", this::calendar);
  }

  private void register(RoutesConfig routes, String path, Function<Context, FeedOwner> owner) {
    routes.post(path, posts.handler(ctx -> give(ctx, owner.apply(ctx))));
    routes.get(
        path,
        ctx -> ctx.json(Map.of(
            "feeds", desk.list(callers.access(ctx), callers.clinic(ctx), owner.apply(ctx)))));
  }

  private Answer give(Context ctx, FeedOwner owner) {
    FeedDesk.Given given = desk.give(callers.access(ctx), callers.clinic(ctx), owner);
    String address = "/calendar/" + given.token() + ".ics";
    return Answer.created(address, Map.of("feed", given.feed(), "address", address));
  }

  private Answer revoke(Context ctx) {
    Access access = callers.access(ctx);
    JsonInput in = Callers.input(ctx);
    var reason = in.required("reason", Reads.text(300));
    in.check();
    return Answer.ok(desk.revoke(access, callers.clinic(ctx), ctx.pathParam("feed"), reason.get()));
  }

  private void calendar(Context ctx) {
    var access = new NetworkAccess(new Actor("calendar"), Purpose.TREATMENT, callers.now());
    String text = desk.calendar(access, ctx.pathParam("token"))
        .orElseThrow(() -> Refusal.notFound("calendar", "of this address"));
    ctx.contentType("text/calendar; charset=utf-8").result(text);
  }
}
