package dev.thecal.web.api;

import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import jakarta.inject.Inject;

/** An address below a clinic or patient that does not exist is a 404, never an empty list: an id may be mistyped. */
public final class KnownSubjects implements Routes {

  private final ClinicDirectory directory;
  private final PatientRegister register;
  private final Callers callers;

  @Inject
  public KnownSubjects(ClinicDirectory directory, PatientRegister register, Callers callers) {
    this.directory = directory;
    this.register = register;
    this.callers = callers;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.before(
        "/api/v1/clinics/{clinic}/<below>",
        ctx -> directory.require(callers.access(ctx), callers.clinic(ctx)));
    routes.before(
        PatientResource.PATH + "/{patient}/<below>",
        ctx -> register.get(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx)));
  }
}
