package dev.thecal.web.api;

import dev.thecal.core.access.Access;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.scheduling.waiting.WaitingEntry;
import dev.thecal.scheduling.waiting.WaitingList;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;

/** Who waits for an earlier slot, the emptiest reservoir first. */
public final class WaitingListResource implements Routes {

  private static final String PATH = "/api/v1/clinics/{clinic}/waiting-list";

  private final WaitingList waiting;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public WaitingListResource(WaitingList waiting, Callers callers, Posts posts) {
    this.waiting = waiting;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, this::list);
    routes.post(PATH, posts.handler(this::add));
    routes.get(PATH + "/{entry}", this::get);
    routes.get(PATH + "/{entry}/offers", this::offers);
    routes.post(PATH + "/{entry}/closing", posts.handler(this::close));
  }

  private void list(Context ctx) {
    ctx.json(Map.of("waiting", waiting.list(callers.access(ctx), callers.clinic(ctx))));
  }

  private Answer add(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var entry = WaitingEntry.read(in, callers.clinic(ctx));
    in.check();
    var added = waiting.add(callers.access(ctx), entry.get());
    return Answer.created(ctx.path() + "/" + added.value().entry().id(), added.value())
        .version(added.version());
  }

  private void get(Context ctx) {
    var found = waiting.get(callers.access(ctx), callers.clinic(ctx), ctx.pathParam("entry"));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private void offers(Context ctx) {
    Access access = callers.access(ctx);
    var found = waiting.get(access, callers.clinic(ctx), ctx.pathParam("entry"));
    ctx.json(Map.of("slots", waiting.offers(access, found.value().entry())));
  }

  private Answer close(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var reason = in.required("reason", Reads.text(500));
    in.check();
    var closed = waiting.close(
        callers.access(ctx), callers.clinic(ctx), ctx.pathParam("entry"), expected, reason.get());
    return Answer.ok(closed.value()).version(closed.version());
  }
}
