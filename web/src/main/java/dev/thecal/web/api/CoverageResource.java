package dev.thecal.web.api;

import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.coverage.BillingCodeList;
import dev.thecal.core.coverage.BillingCodes;
import dev.thecal.core.coverage.CostAnswer;
import dev.thecal.core.coverage.CostQuestion;
import dev.thecal.core.coverage.PayerPolicies;
import dev.thecal.core.json.JsonInput;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;

/** What payers ask for, a clinic's billing codes, and the answer to a question about cost. */
public final class CoverageResource implements Routes {

  private static final String CODES = "/api/v1/clinics/{clinic}/billing-codes";

  private final PayerPolicies policies;
  private final BillingCodes codes;
  private final ClinicDirectory directory;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public CoverageResource(
      PayerPolicies policies,
      BillingCodes codes,
      ClinicDirectory directory,
      Callers callers,
      Posts posts) {
    this.policies = policies;
    this.codes = codes;
    this.directory = directory;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/api/v1/payer-policies", ctx -> ctx.json(Map.of("policies", policies.list())));
    routes.get(CODES, this::codes);
    routes.put(CODES, posts.change(this::replaceCodes));
    routes.post("/api/v1/clinics/{clinic}/cost-answers", this::answer);
  }

  private void codes(Context ctx) {
    var found = codes.get(callers.access(ctx), callers.clinic(ctx));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private Answer replaceCodes(Context ctx) {
    long expected = ETags.required(ctx);
    JsonInput in = Callers.input(ctx);
    var list = BillingCodeList.read(in);
    in.check();
    var next = codes.replace(callers.access(ctx), callers.clinic(ctx), list.get(), expected);
    return Answer.ok(next.value()).version(next.version());
  }

  /** Computes and stores nothing. */
  private void answer(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var question = CostQuestion.read(in);
    in.check();
    var clinic = directory.get(callers.access(ctx), callers.clinic(ctx)).value();
    ctx.json(CostAnswer.of(question.get(), clinic.coverage(), policies));
  }
}
