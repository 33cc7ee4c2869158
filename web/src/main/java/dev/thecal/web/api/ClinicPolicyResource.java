package dev.thecal.web.api;

import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.impact.ImpactPage;
import dev.thecal.candidacy.impact.ImpactQuestion;
import dev.thecal.candidacy.impact.PolicyImpact;
import dev.thecal.candidacy.policy.ClinicPolicies;
import dev.thecal.candidacy.policy.Policy;
import dev.thecal.candidacy.policy.PolicyDiff;
import dev.thecal.candidacy.policy.PolicyPublication;
import dev.thecal.candidacy.policy.PolicyWriter;
import dev.thecal.candidacy.policy.PublishedPolicy;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Paging;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The candidacy policies of a clinic. Where a policy is sent, the body is the policy file itself: a published
 * version is kept byte for byte.
 */
public final class ClinicPolicyResource implements Routes {

  private static final String POLICIES = "/api/v1/clinics/{clinic}/policies";
  private static final String POLICY = POLICIES + "/{policy}";
  private static final int LONGEST_ID = 60;
  private static final int LONGEST_REASON = 500;

  private final ClinicPolicies policies;
  private final PolicyImpact impact;
  private final Candidacy candidacy;
  private final ClinicDirectory directory;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public ClinicPolicyResource(
      ClinicPolicies policies,
      PolicyImpact impact,
      Candidacy candidacy,
      ClinicDirectory directory,
      Callers callers,
      Posts posts) {
    this.policies = policies;
    this.impact = impact;
    this.candidacy = candidacy;
    this.directory = directory;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(POLICIES, this::list);
    routes.post(POLICIES, posts.handler(this::publish));
    routes.post(POLICIES + "/difference", this::difference);
    routes.post(POLICIES + "/impact", this::impact);
    routes.get(POLICY, this::get);
    routes.get(POLICY + "/difference", this::differenceOfVersions);
    routes.get(POLICY + "/versions/{version}", this::text);
  }

  private void list(Context ctx) {
    Access access = callers.access(ctx);
    ClinicId clinic = callers.clinic(ctx);
    ctx.json(Map.of("policies", policies.list(access, clinic, today(access, clinic))));
  }

  private LocalDate today(Access access, ClinicId clinic) {
    return LocalDate.ofInstant(
        access.at(), directory.get(access, clinic).value().zone());
  }

  /** The version in force today, and every publication. */
  private void get(Context ctx) {
    Access access = callers.access(ctx);
    ClinicId clinic = callers.clinic(ctx);
    String id = ctx.pathParam("policy");
    Policy policy = policies.inForce(access, clinic, id, today(access, clinic));
    var answer = new LinkedHashMap<String, Object>();
    answer.put("id", policy.id());
    answer.put("name", policy.name());
    answer.put("version", policy.version());
    answer.put("publications", policies.history(access, clinic, id));
    ctx.json(answer);
  }

  /** The text as it was published; a shipped one as it is exported. */
  private void text(Context ctx) {
    Access access = callers.access(ctx);
    ClinicId clinic = callers.clinic(ctx);
    String id = ctx.pathParam("policy");
    Optional<PublishedPolicy> published =
        policies.findPublished(access, clinic, id, ctx.pathParam("version"));
    if (published.isPresent() && ETags.unchanged(ctx, published.get().number())) {
      return;
    }
    String text = published
        .map(PublishedPolicy::text)
        .orElseGet(() -> new PolicyWriter(candidacy.rules()).write(version(ctx, "version")));
    ctx.contentType("application/json").result(text.getBytes(StandardCharsets.UTF_8));
  }

  private Policy version(Context ctx, String parameter) {
    String id = ctx.pathParam("policy");
    String version = parameter.equals("version")
        ? ctx.pathParam(parameter)
        : Optional.ofNullable(ctx.queryParam(parameter))
            .orElseThrow(() ->
                Refusal.invalid("/" + parameter, "say which version, for example ?from=1&to=2"));
    return policies
        .findVersion(callers.access(ctx), callers.clinic(ctx), id, version)
        .orElseThrow(() -> Refusal.notFound("version of policy " + id, version));
  }

  private void differenceOfVersions(Context ctx) {
    sendDifference(ctx, version(ctx, "from"), version(ctx, "to"));
  }

  private void difference(Context ctx) {
    Access access = callers.access(ctx);
    ClinicId clinic = callers.clinic(ctx);
    ImpactQuestion question =
        impact.question(access, clinic, Callers.text(ctx), today(access, clinic));
    sendDifference(ctx, question.before(), question.after());
  }

  private void sendDifference(Context ctx, Policy before, Policy after) {
    ctx.json(Map.of(
        "policy", after.id(),
        "from", before.version(),
        "to", after.version(),
        "changes", new PolicyDiff(candidacy.rules()).between(before, after)));
  }

  private Answer publish(Context ctx) {
    var problems = new ArrayList<InputProblem>();
    String by = query(ctx, "by", LONGEST_ID, problems);
    String reason = query(ctx, "reason", LONGEST_REASON, problems);
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    PublishedPolicy published = policies.publish(
        callers.access(ctx),
        callers.clinic(ctx),
        new PolicyPublication(Callers.text(ctx), by, reason));
    return Answer.created(
            ctx.path() + "/" + published.policy() + "/versions/"
                + URLEncoder.encode(published.version(), StandardCharsets.UTF_8)
                    .replace("+", "%20"),
            published)
        .version(published.number());
  }

  private static String query(Context ctx, String name, int longest, List<InputProblem> problems) {
    try {
      return Reads.text(longest).apply(Optional.ofNullable(ctx.queryParam(name)).orElse(""));
    } catch (IllegalArgumentException e) {
      problems.add(new InputProblem("/" + name, String.valueOf(e.getMessage())));
      return "";
    }
  }

  private void impact(Context ctx) {
    Access access = callers.access(ctx);
    ClinicId clinic = callers.clinic(ctx);
    ImpactQuestion asked =
        impact.question(access, clinic, Callers.text(ctx), today(access, clinic));
    ImpactQuestion question =
        Callers.asksForSensitive(ctx) ? impact.withSensitive(access, asked) : asked;
    Optional<PatientId> after = Paging.cursor(ctx, 1).map(values -> new PatientId(values.get(0)));
    ImpactPage page = impact.page(access, question, after, Paging.limit(ctx));
    page.next().ifPresent(last -> Paging.next(ctx, Paging.encode(List.of(last.value()))));
    ctx.json(Map.of(
        "policy", question.after().id(),
        "from", question.before().version(),
        "to", question.after().version(),
        "on", question.on(),
        "looked", page.looked(),
        "leftOut", page.leftOut(),
        "changed", page.changed()));
  }
}
