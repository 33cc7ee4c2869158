package dev.thecal.web.api;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.aftercare.AdjustmentRequest;
import dev.thecal.core.aftercare.AftercarePlan;
import dev.thecal.core.aftercare.AftercarePlans;
import dev.thecal.core.aftercare.PlanId;
import dev.thecal.core.aftercare.PlanRequest;
import dev.thecal.core.json.JsonInput;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;

/** What a patient keeps to after an operation or a trial. */
public final class AftercareResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/aftercare-plans";

  private final AftercarePlans plans;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public AftercareResource(AftercarePlans plans, Callers callers, Posts posts) {
    this.plans = plans;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, posts.handler(this::make));
    routes.get(PATH, this::list);
    routes.get(PATH + "/{plan}", this::get);
    routes.put(PATH + "/{plan}", posts.change(this::adjust));
    routes.get(PATH + "/{plan}/versions", this::versions);
  }

  private Answer make(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var request = PlanRequest.read(in);
    in.check();
    Versioned<AftercarePlan> made =
        plans.make(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), request.get());
    return Answer.created(ctx.path() + "/" + made.value().id(), made.value())
        .version(made.version());
  }

  private Answer adjust(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var request = AdjustmentRequest.read(in);
    in.check();
    Versioned<AftercarePlan> adjusted =
        plans.adjust(callers.access(ctx), find(ctx).value(), request.get(), expected);
    return Answer.ok(adjusted.value()).version(adjusted.version());
  }

  private void list(Context ctx) {
    var all = plans.list(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    ctx.json(Map.of("plans", all.stream().map(Versioned::value).toList()));
  }

  private void get(Context ctx) {
    Versioned<AftercarePlan> found = find(ctx);
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private void versions(Context ctx) {
    ctx.json(Map.of(
        "versions",
        plans.versions(
            callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), planId(ctx))));
  }

  private Versioned<AftercarePlan> find(Context ctx) {
    return plans.get(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), planId(ctx));
  }

  private static PlanId planId(Context ctx) {
    return Callers.path(ctx, "plan", PlanId::new);
  }
}
