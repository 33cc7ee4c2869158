package dev.thecal.web.api;

import dev.thecal.core.access.Access;
import dev.thecal.core.change.ChangeId;
import dev.thecal.core.change.Transition;
import dev.thecal.core.change.TransitionPlans;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.json.JsonInput;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/** How a drug or a concentration is changed in the pump of a patient; nothing is recorded. */
public final class TransitionPlanResource implements Routes {

  private static final String PATIENT = PatientResource.PATH + "/{patient}";

  private final TransitionPlans plans;
  private final Implants implants;
  private final Callers callers;

  @Inject
  public TransitionPlanResource(TransitionPlans plans, Implants implants, Callers callers) {
    this.plans = plans;
    this.implants = implants;
    this.callers = callers;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATIENT + "/transition-plan", this::plan);
    routes.get(PATIENT + "/change-orders/{change}/transition-plan", this::ofChange);
  }

  private void plan(Context ctx) {
    Access access = callers.access(ctx);
    Implant implant =
        implants.getInBody(access, callers.clinic(ctx), callers.patient(ctx)).value();
    JsonInput in = Callers.input(ctx);
    var wanted = Transition.read(in, implant);
    in.check();
    ctx.json(plans.plan(access, wanted.get()));
  }

  private void ofChange(Context ctx) {
    ChangeId change = Callers.path(ctx, "change", ChangeId::new);
    ctx.json(plans.plan(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), change));
  }
}
