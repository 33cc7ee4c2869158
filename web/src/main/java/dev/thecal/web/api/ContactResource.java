package dev.thecal.web.api;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.JsonInput;
import dev.thecal.scheduling.recall.ContactAttempt;
import dev.thecal.scheduling.recall.ContactDesk;
import dev.thecal.scheduling.recall.ContactLimit;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;

/** Who tried to reach a patient, and how the patient does not want to be reached. */
public final class ContactResource implements Routes {

  private static final String ATTEMPTS = PatientResource.PATH + "/{patient}/contact-attempts";
  private static final String LIMIT = PatientResource.PATH + "/{patient}/contact-limit";

  private final ContactDesk desk;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public ContactResource(ContactDesk desk, Callers callers, Posts posts) {
    this.desk = desk;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(ATTEMPTS, this::list);
    routes.post(ATTEMPTS, posts.handler(this::record));
    routes.get(LIMIT, this::limit);
    routes.put(LIMIT, posts.change(this::change));
  }

  private void list(Context ctx) {
    ctx.json(Map.of(
        "attempts", desk.list(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx))));
  }

  private Answer record(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var attempt = ContactAttempt.read(in, callers.clinic(ctx), callers.patient(ctx));
    in.check();
    var recorded = desk.record(callers.access(ctx), attempt.get());
    return Answer.created(ctx.path(), recorded);
  }

  private void limit(Context ctx) {
    Versioned<ContactLimit> found =
        desk.limit(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private Answer change(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var limit = ContactLimit.read(in, callers.clinic(ctx), callers.patient(ctx));
    in.check();
    Versioned<ContactLimit> changed = desk.change(callers.access(ctx), limit.get(), expected);
    return Answer.ok(changed.value()).version(changed.version());
  }
}
