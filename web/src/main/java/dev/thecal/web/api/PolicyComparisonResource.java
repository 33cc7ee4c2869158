package dev.thecal.web.api;

import dev.thecal.candidacy.Assessments;
import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.Comparison;
import dev.thecal.candidacy.ComparisonText;
import dev.thecal.candidacy.policy.Policy;
import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Several policies side by side for a patient. For staff: it rests on sensitive facts. */
public final class PolicyComparisonResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/policy-comparison";

  private final Candidacy candidacy;
  private final Assessments assessments;
  private final ClinicDirectory directory;
  private final Callers callers;

  @Inject
  public PolicyComparisonResource(
      Candidacy candidacy, Assessments assessments, ClinicDirectory directory, Callers callers) {
    this.candidacy = candidacy;
    this.assessments = assessments;
    this.directory = directory;
    this.callers = callers;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, ctx -> ctx.json(compare(ctx)));
    routes.get(PATH + "/text", ctx -> ctx.result(ComparisonText.of(compare(ctx))));
  }

  private Comparison compare(Context ctx) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = directory.get(access, callers.clinic(ctx)).value();
    LocalDate today = LocalDate.ofInstant(access.at(), clinic.zone());
    List<Policy> policies = Optional.ofNullable(ctx.queryParam("policies"))
        .map(this::named)
        .orElseGet(() -> usual(clinic, today));
    var known = assessments.facts(access, clinic.id(), callers.patient(ctx), today);
    return Comparison.of(candidacy.assessor(), known.facts(), policies, today);
  }

  private List<Policy> named(String ids) {
    return Arrays.stream(ids.split(",", -1))
        .map(String::strip)
        .distinct()
        .map(candidacy.policies()::get)
        .toList();
  }

  /** The clinic's own, and those of all payers that are in force. */
  private List<Policy> usual(ClinicProfile clinic, LocalDate today) {
    return Stream.concat(
            Stream.of(candidacy.policies().get(clinic.policies().candidacy().policy())),
            candidacy.policies().list().stream()
                .filter(policy -> policy.audience() == Policy.Audience.PAYER)
                .filter(policy -> policy.inForce(today)))
        .toList();
  }
}
