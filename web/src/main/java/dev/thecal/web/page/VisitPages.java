package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.visit.RefillVisits;
import dev.thecal.core.visit.VisitState;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Optional;

/** The refill visits of a patient step by step: what is done, what is missing, what stops. */
public final class VisitPages implements Routes {

  private final RefillVisits visits;
  private final Implants implants;
  private final ClinicDirectory directory;
  private final PatientRegister register;
  private final Callers callers;
  private final Frames frames;
  private final PageRenderer renderer;

  @Inject
  public VisitPages(
      RefillVisits visits,
      Implants implants,
      ClinicDirectory directory,
      PatientRegister register,
      Callers callers,
      Frames frames,
      PageRenderer renderer) {
    this.visits = visits;
    this.implants = implants;
    this.directory = directory;
    this.register = register;
    this.callers = callers;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/staff/clinics/{clinic}/patients/{patient}/refill-visits", this::show);
  }

  private void show(Context ctx) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = directory.get(access, callers.clinic(ctx)).value();
    Patient patient = register.get(access, clinic.id(), callers.patient(ctx)).value();
    var all = visits.list(access, clinic.id(), patient.id()).stream()
        .map(Versioned::value)
        .toList();
    boolean free = all.stream().noneMatch(visit -> visit.state() == VisitState.OPEN)
        && implants.findInBody(access, clinic.id(), patient.id()).isPresent();
    Optional<String> openAddress = free ? Optional.of(ctx.path()) : Optional.empty();
    ctx.html(
        renderer.render(VisitsViews.of(frames.patient(clinic), clinic, patient, all, openAddress)));
  }
}
