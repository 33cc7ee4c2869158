package dev.thecal.web.api;

import dev.thecal.candidacy.AssessmentId;
import dev.thecal.candidacy.Assessments;
import dev.thecal.candidacy.StoredAssessment;
import dev.thecal.candidacy.replay.Replays;
import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** What today's rules and policy make of a stored assessment. For staff. */
public final class ReplayResource implements Routes {

  private final Assessments assessments;
  private final Replays replays;
  private final ClinicDirectory directory;
  private final Callers callers;

  @Inject
  public ReplayResource(
      Assessments assessments, Replays replays, ClinicDirectory directory, Callers callers) {
    this.assessments = assessments;
    this.replays = replays;
    this.directory = directory;
    this.callers = callers;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PatientResource.PATH + "/{patient}/assessments/{assessment}/replay", this::replay);
  }

  private void replay(Context ctx) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = directory.get(access, callers.clinic(ctx)).value();
    AssessmentId id = Callers.path(ctx, "assessment", AssessmentId::new);
    StoredAssessment stored = assessments.get(access, clinic.id(), callers.patient(ctx), id);
    LocalDate today = LocalDate.ofInstant(access.at(), clinic.zone());
    ctx.json(
        Callers.asksForSensitive(ctx)
            ? replays.withSensitive(access, stored, today)
            : replays.of(access, stored, today));
  }
}
