package dev.thecal.web.api;

import dev.thecal.candidacy.Assessments;
import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.Comparison;
import dev.thecal.candidacy.ComparisonText;
import dev.thecal.candidacy.SensitiveFindings;
import dev.thecal.candidacy.policy.ClinicPolicies;
import dev.thecal.candidacy.policy.Policy;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
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
  private final ClinicPolicies policies;
  private final SensitiveFindings sensitive;
  private final ClinicDirectory directory;
  private final Callers callers;

  @Inject
  public PolicyComparisonResource(
      Candidacy candidacy,
      Assessments assessments,
      ClinicPolicies policies,
      SensitiveFindings sensitive,
      ClinicDirectory directory,
      Callers callers) {
    this.candidacy = candidacy;
    this.assessments = assessments;
    this.policies = policies;
    this.sensitive = sensitive;
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
    List<Policy> compared = Optional.ofNullable(ctx.queryParam("policies"))
        .map(ids -> named(access, clinic.id(), today, ids))
        .orElseGet(() -> usual(access, clinic, today));
    var known = assessments.facts(access, clinic.id(), callers.patient(ctx), today);
    Comparison all = Comparison.of(candidacy.assessor(), known.facts(), compared, today);
    if (!Callers.asksForSensitive(ctx)) {
      return all.withoutSensitive();
    }
    sensitive.open(access, clinic.id(), "patient/" + callers.patient(ctx) + "/policy-comparison");
    return all;
  }

  private List<Policy> named(Access access, ClinicId clinic, LocalDate today, String ids) {
    return Arrays.stream(ids.split(",", -1))
        .map(String::strip)
        .distinct()
        .map(id -> policies.inForce(access, clinic, id, today))
        .toList();
  }

  /** The clinic's own, and those of all payers that are in force. */
  private List<Policy> usual(Access access, ClinicProfile clinic, LocalDate today) {
    String own = clinic.policies().candidacy().policy();
    return Stream.concat(
            Stream.of(policies.inForce(access, clinic.id(), own, today)),
            candidacy.policies().list().stream()
                .filter(policy -> policy.audience() == Policy.Audience.PAYER)
                .filter(policy -> policy.inForce(today)))
        .toList();
  }
}
