package dev.thecal.web.api;

import dev.thecal.scheduling.plan.PlanBudget;
import dev.thecal.scheduling.plan.PlanProgress;
import dev.thecal.scheduling.proposal.RefillProposals;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.HttpProblem;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Optional;

/** Proposed refill visits of a clinic. A proposed visit is accepted by booking its slot as it stands. */
public final class RefillPlanResource implements Routes {

  private static final int USUAL_DAYS = 56;
  /** A request does not wait for the long search. */
  private static final PlanBudget BUDGET = new PlanBudget(2_000, 10_000_000, 1);

  private final RefillProposals proposals;
  private final Callers callers;

  @Inject
  public RefillPlanResource(RefillProposals proposals, Callers callers) {
    this.proposals = proposals;
    this.callers = callers;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/api/v1/clinics/{clinic}/refill-plan", this::propose);
  }

  private void propose(Context ctx) {
    ctx.json(proposals.propose(
        callers.access(ctx), callers.clinic(ctx), days(ctx), BUDGET, PlanProgress.NONE));
  }

  private static int days(Context ctx) {
    try {
      return Optional.ofNullable(ctx.queryParam("days")).map(Integer::parseInt).orElse(USUAL_DAYS);
    } catch (NumberFormatException e) {
      throw new HttpProblem(
          400, "bad-parameter", "days: \"" + ctx.queryParam("days") + "\" is not a whole number");
    }
  }
}
