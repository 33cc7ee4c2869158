package dev.thecal.web.api;

import dev.thecal.candidacy.AssessmentId;
import dev.thecal.candidacy.Assessments;
import dev.thecal.candidacy.StoredAssessment;
import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Assessments of a patient, kept as they were answered. For staff: findings may rest on sensitive facts. */
public final class AssessmentResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/assessments";

  private final Assessments assessments;
  private final ClinicDirectory directory;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public AssessmentResource(
      Assessments assessments, ClinicDirectory directory, Callers callers, Posts posts) {
    this.assessments = assessments;
    this.directory = directory;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, posts.handler(this::assess));
    routes.get(PATH, this::list);
    routes.get(PATH + "/{assessment}", this::get);
  }

  private Answer assess(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var policy = in.optional("policy", Reads.text(60));
    in.check();
    Access access = callers.access(ctx);
    ClinicProfile clinic = directory.get(access, callers.clinic(ctx)).value();
    String named = policy.optional().orElse(clinic.policies().candidacy().policy());
    LocalDate today = LocalDate.ofInstant(access.at(), clinic.zone());
    StoredAssessment stored =
        assessments.assess(access, clinic.id(), callers.patient(ctx), named, today);
    return Answer.createdText(ctx.path() + "/" + stored.id(), stored.answer());
  }

  private void list(Context ctx) {
    var all = assessments.list(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    ctx.json(Map.of("assessments", all.stream().map(Summary::of).toList()));
  }

  /** An assessment in a list; the answer has an address of its own. */
  record Summary(
      String id, Instant assessedAt, String policy, String policyVersion, String decision) {
    static Summary of(StoredAssessment stored) {
      return new Summary(
          stored.id().value(),
          stored.assessedAt(),
          stored.policyId(),
          stored.policyVersion(),
          Reads.name(stored.decision()));
    }
  }

  /** The stored text itself, so that it is byte for byte what was answered. */
  private void get(Context ctx) {
    AssessmentId id = Callers.path(ctx, "assessment", AssessmentId::new);
    var stored =
        assessments.get(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), id);
    ctx.contentType("application/json").result(stored.answer().getBytes(StandardCharsets.UTF_8));
  }
}
