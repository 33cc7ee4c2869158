package dev.thecal.web.page;

import dev.thecal.candidacy.Assessment;
import dev.thecal.candidacy.AssessmentHtml;
import dev.thecal.candidacy.AssessmentId;
import dev.thecal.candidacy.Assessments;
import dev.thecal.candidacy.PatientLanguage;
import dev.thecal.candidacy.PatientText;
import dev.thecal.candidacy.ShownAssessments;
import dev.thecal.candidacy.StoredAssessment;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.Scope;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** An assessment as a page for staff, and the form that asks for a new one. */
public final class AssessmentPages implements Routes {

  private static final String PATH = "/staff/clinics/{clinic}/patients/{patient}/assessments";

  private final Assessments assessments;
  private final ShownAssessments shown;
  private final ClinicDirectory directory;
  private final PatientRegister register;
  private final Frames frames;
  private final Callers callers;
  private final PageRenderer renderer;

  @Inject
  public AssessmentPages(
      Assessments assessments,
      ShownAssessments shown,
      ClinicDirectory directory,
      PatientRegister register,
      Frames frames,
      Callers callers,
      PageRenderer renderer) {
    this.assessments = assessments;
    this.shown = shown;
    this.directory = directory;
    this.register = register;
    this.frames = frames;
    this.callers = callers;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, this::assess);
    routes.get(PATH + "/{assessment}", this::show);
  }

  private void assess(Context ctx) {
    OwnForms.require(ctx);
    Access access = callers.access(ctx);
    ClinicProfile clinic = directory.get(access, callers.clinic(ctx)).value();
    StoredAssessment stored = assessments.assess(
        access,
        clinic.id(),
        callers.patient(ctx),
        clinic.policies().candidacy().policy(),
        LocalDate.ofInstant(access.at(), clinic.zone()));
    ctx.redirect(
        CandidacyViews.address(clinic.id(), stored.patient()) + "/" + stored.id(),
        HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = directory.get(access, callers.clinic(ctx)).value();
    Patient patient = register.get(access, clinic.id(), callers.patient(ctx)).value();
    AssessmentId id = Callers.path(ctx, "assessment", AssessmentId::new);
    boolean all = Callers.asksForSensitive(ctx);
    Assessment answer = all
        ? shown.getWithSensitive(access, clinic.id(), patient.id(), id)
        : shown.get(access, clinic.id(), patient.id(), id);
    ctx.html(renderer.render(new AssessmentView(
        frames.patient(clinic),
        patient.fullName(),
        AssessmentHtml.withSensitive(answer),
        answer.withheld() > 0 && access.may(Scope.SENSITIVE)
            ? Optional.of(ctx.path() + "?sensitive=include")
            : Optional.empty(),
        // Only one who reads it sees the translation; the English stands below it.
        PatientText.of(
                answer, patient.language().equals("es") ? PatientLanguage.ES : PatientLanguage.EN)
            .lines()
            .filter(line -> !line.isBlank())
            .toList(),
        Frames.patientAddress(clinic.id(), patient.id()))));
  }
}
