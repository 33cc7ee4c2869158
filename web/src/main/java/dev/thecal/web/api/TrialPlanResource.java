package dev.thecal.web.api;

import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.trial.AcceptedPlan;
import dev.thecal.core.trial.BaclofenSeries;
import dev.thecal.core.trial.TrialPlanInput;
import dev.thecal.core.trial.TrialPlans;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Planned trials, and where a patient stands in the screening doses of baclofen. */
public final class TrialPlanResource implements Routes {

  private static final String PATIENT = PatientResource.PATH + "/{patient}";

  private final TrialPlans plans;
  private final ClinicDirectory directory;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public TrialPlanResource(
      TrialPlans plans, ClinicDirectory directory, Callers callers, Posts posts) {
    this.plans = plans;
    this.directory = directory;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATIENT + "/trial-plans", posts.handler(this::plan));
    routes.get(PATIENT + "/trial-plans", this::list);
    routes.get(PATIENT + "/baclofen-screening", this::screening);
  }

  private Answer plan(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var plan = TrialPlanInput.read(in, callers.clinic(ctx), callers.patient(ctx));
    in.check();
    var policy = directory
        .get(callers.access(ctx), callers.clinic(ctx))
        .value()
        .policies()
        .trial();
    AcceptedPlan accepted = plans.plan(callers.access(ctx), plan.get(), policy);
    return Answer.created(ctx.path(), accepted);
  }

  private void list(Context ctx) {
    ctx.json(Map.of(
        "plans", plans.list(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx))));
  }

  /** Where a patient stands now. */
  record Screening(boolean known, Optional<BaclofenSeries> series) {}

  private void screening(Context ctx) {
    var series = plans.screening(
        callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), callers.now());
    ctx.json(new Screening(series.isPresent(), series));
  }
}
