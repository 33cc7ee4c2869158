package dev.thecal.web.api;

import dev.thecal.candidacy.Assessment;
import dev.thecal.candidacy.AssessmentHtml;
import dev.thecal.candidacy.AssessmentId;
import dev.thecal.candidacy.AssessmentText;
import dev.thecal.candidacy.Assessments;
import dev.thecal.candidacy.PatientLanguage;
import dev.thecal.candidacy.PatientText;
import dev.thecal.candidacy.ShownAssessments;
import dev.thecal.candidacy.StoredAssessment;
import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.web.http.Accepted;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Assessments of a patient, kept as they were answered; what rests on sensitive facts only on request. */
public final class AssessmentResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/assessments";

  private static final String JSON = "application/json";
  private static final String TEXT = "text/plain";
  private static final String HTML = "text/html";

  private final Assessments assessments;
  private final ShownAssessments shown;
  private final ClinicDirectory directory;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public AssessmentResource(
      Assessments assessments,
      ShownAssessments shown,
      ClinicDirectory directory,
      Callers callers,
      Posts posts) {
    this.assessments = assessments;
    this.shown = shown;
    this.directory = directory;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, posts.handler(this::assess));
    routes.get(PATH, this::list);
    routes.get(PATH + "/{assessment}", this::get);
    routes.get(PATH + "/{assessment}/patient-text", this::patientText);
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
    return Answer.createdText(ctx.path() + "/" + stored.id(), ShownAssessments.text(stored));
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

  /** With ?sensitive=include as JSON the stored text itself, byte for byte; text and HTML are made from it. */
  private void get(Context ctx) {
    String type = Accepted.of(ctx, List.of(JSON, TEXT, HTML));
    boolean sensitive = Callers.asksForSensitive(ctx);
    if (type.equals(JSON)) {
      ctx.contentType(JSON).result(json(ctx, sensitive).getBytes(StandardCharsets.UTF_8));
      return;
    }
    Assessment answer = sensitive
        ? shown.getWithSensitive(
            callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), id(ctx))
        : shown.get(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), id(ctx));
    write(
        ctx,
        type,
        type.equals(HTML)
            ? AssessmentHtml.withSensitive(answer)
            : AssessmentText.withSensitive(answer));
  }

  private String json(Context ctx, boolean sensitive) {
    Access access = callers.access(ctx);
    return sensitive
        ? shown.textWithSensitive(access, callers.clinic(ctx), callers.patient(ctx), id(ctx))
        : ShownAssessments.text(
            assessments.get(access, callers.clinic(ctx), callers.patient(ctx), id(ctx)));
  }

  private void patientText(Context ctx) {
    PatientLanguage language = Optional.ofNullable(ctx.queryParam("language"))
        .map(AssessmentResource::language)
        .orElse(PatientLanguage.EN);
    write(
        ctx,
        TEXT,
        PatientText.of(
            shown.get(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), id(ctx)),
            language));
  }

  private static PatientLanguage language(String text) {
    try {
      return Reads.oneOf(PatientLanguage.class).apply(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("/language", String.valueOf(e.getMessage()));
    }
  }

  private static void write(Context ctx, String type, String text) {
    ctx.contentType(type + "; charset=utf-8").result(text.getBytes(StandardCharsets.UTF_8));
  }

  private static AssessmentId id(Context ctx) {
    return Callers.path(ctx, "assessment", AssessmentId::new);
  }
}
