package dev.thecal.web.plan;

import dev.thecal.content.render.Wording;
import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/** The plan that a patient takes home, as a page to print: A4 or Letter, usual or large type. */
public final class PlanPages implements Routes {

  private final ClinicDirectory directory;
  private final PatientRegister register;
  private final PlanViews views;
  private final Callers callers;
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  @Inject
  public PlanPages(
      ClinicDirectory directory, PatientRegister register, PlanViews views, Callers callers) {
    this.directory = directory;
    this.register = register;
    this.views = views;
    this.callers = callers;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/staff/clinics/{clinic}/patients/{patient}/plan", this::show);
  }

  private void show(Context ctx) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = directory.get(access, callers.clinic(ctx)).value();
    Patient patient = register.get(access, clinic.id(), callers.patient(ctx)).value();
    boolean large = "large".equals(ctx.queryParam("size"));
    var out = new StringOutput();
    engine.render(
        "print/plan.jte",
        views.of(access, clinic, patient, new PlanViews.Choice(language(ctx, patient), large)),
        out);
    ctx.html(out.toString());
  }

  /** As asked, else the patient's own; in one that we do not have, English. */
  private static String language(Context ctx, Patient patient) {
    String asked = ctx.queryParam("language");
    if (asked == null) {
      return Wording.LANGUAGES.contains(patient.language()) ? patient.language() : "en";
    }
    if (!Wording.LANGUAGES.contains(asked)) {
      throw Refusal.invalid("/language", "\"" + asked + "\" is not here; write en or es");
    }
    return asked;
  }
}
