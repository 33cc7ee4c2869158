package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.aftercare.AftercarePlan;
import dev.thecal.core.aftercare.AftercarePlans;
import dev.thecal.core.aftercare.PlanId;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/** An aftercare plan as a page to print and take home. */
public final class AftercarePages implements Routes {

  private final AftercarePlans plans;
  private final ClinicDirectory directory;
  private final PatientRegister register;
  private final AftercareViews views;
  private final Callers callers;
  private final PageRenderer renderer;

  @Inject
  public AftercarePages(
      AftercarePlans plans,
      ClinicDirectory directory,
      PatientRegister register,
      AftercareViews views,
      Callers callers,
      PageRenderer renderer) {
    this.plans = plans;
    this.directory = directory;
    this.register = register;
    this.views = views;
    this.callers = callers;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/staff/clinics/{clinic}/patients/{patient}/aftercare-plans/{plan}", this::show);
  }

  private void show(Context ctx) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = directory.get(access, callers.clinic(ctx)).value();
    Patient patient = register.get(access, clinic.id(), callers.patient(ctx)).value();
    PlanId id = Callers.path(ctx, "plan", PlanId::new);
    AftercarePlan plan = plans.get(access, clinic.id(), patient.id(), id).value();
    ctx.html(renderer.render(views.of(clinic, patient, plan)));
  }
}
