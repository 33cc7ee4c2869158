package dev.thecal.web.api;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.careplan.CarePlan;
import dev.thecal.core.careplan.CarePlans;
import dev.thecal.core.careplan.DueReview;
import dev.thecal.core.careplan.ReviewCursor;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.PatientId;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.HttpProblem;
import dev.thecal.web.http.Paging;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One plan of all disciplines for a patient, and the reviews that are overdue. */
public final class CarePlanResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/care-plan";

  private final CarePlans plans;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public CarePlanResource(CarePlans plans, Callers callers, Posts posts) {
    this.plans = plans;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, posts.handler(this::write));
    routes.get(PATH, this::get);
    routes.put(PATH, posts.change(this::change));
    routes.get(PATH + "/versions", this::versions);
    routes.get("/api/v1/clinics/{clinic}/care-plan-reviews", this::overdue);
  }

  private Answer write(Context ctx) {
    Versioned<CarePlan> written = plans.write(callers.access(ctx), read(ctx));
    return Answer.created(ctx.path(), written.value()).version(written.version());
  }

  private Answer change(Context ctx) {
    long expected = ETags.required(ctx);
    Versioned<CarePlan> changed = plans.change(callers.access(ctx), read(ctx), expected);
    return Answer.ok(changed.value()).version(changed.version());
  }

  private void get(Context ctx) {
    Versioned<CarePlan> found =
        plans.get(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private void versions(Context ctx) {
    ctx.json(Map.of(
        "versions",
        plans.versions(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx))));
  }

  private void overdue(Context ctx) {
    Access access = callers.access(ctx);
    int limit = Paging.limit(ctx);
    List<DueReview> found = plans.listOverdue(access, callers.clinic(ctx), cursor(ctx), limit + 1);
    List<DueReview> page = found.subList(0, Math.min(limit, found.size()));
    if (found.size() > limit) {
      Paging.next(ctx, encode(ReviewCursor.of(page.get(limit - 1))));
    }
    ctx.json(Map.of("reviews", page));
  }

  private CarePlan read(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var plan = CarePlan.read(in, callers.clinic(ctx), callers.patient(ctx));
    in.check();
    return plan.get();
  }

  private static String encode(ReviewCursor last) {
    return Paging.encode(List.of(last.reviewOn().toString(), last.patient().value(), last.item()));
  }

  private static Optional<ReviewCursor> cursor(Context ctx) {
    try {
      return Paging.cursor(ctx, 3)
          .map(parts -> new ReviewCursor(
              LocalDate.parse(parts.get(0)), new PatientId(parts.get(1)), parts.get(2)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new HttpProblem(
          400, "bad-cursor", "this cursor belongs to another list; start again without it");
    }
  }
}
