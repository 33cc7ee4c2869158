package dev.thecal.web.api;

import dev.thecal.core.patient.PatientRegister;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.DueWindow;
import dev.thecal.scheduling.due.Dues;
import dev.thecal.web.adapter.ReservoirCurves;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The dates of the next refill, each with its reason, and the curve they come from. */
public final class LadderResource implements Routes {

  private final Dues dues;
  private final ReservoirCurves curves;
  private final PatientRegister register;
  private final Callers callers;

  @Inject
  public LadderResource(
      Dues dues, ReservoirCurves curves, PatientRegister register, Callers callers) {
    this.dues = dues;
    this.curves = curves;
    this.register = register;
    this.callers = callers;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PatientResource.PATH + "/{patient}/refill-ladder", this::ladder);
  }

  private void ladder(Context ctx) {
    var access = callers.access(ctx);
    register.get(access, callers.clinic(ctx), callers.patient(ctx));
    List<Due> kept = dues.list(access, callers.clinic(ctx), callers.patient(ctx));
    ctx.json(new Ladder(
        kept.stream().map(Due::window).findFirst(),
        curves.find(access, callers.clinic(ctx), callers.patient(ctx))));
  }

  /** Window and curve; null without a pump in the body. */
  record Ladder(Optional<DueWindow> window, Optional<ReservoirCurves.Curve> curve) {}
}
