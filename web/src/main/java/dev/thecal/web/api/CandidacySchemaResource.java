package dev.thecal.web.api;

import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.schema.FactsSchema;
import dev.thecal.candidacy.schema.PolicySchema;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/** The JSON Schemas of policies and facts, with what the enabled plugins add. */
public final class CandidacySchemaResource implements Routes {

  private final Candidacy candidacy;

  @Inject
  public CandidacySchemaResource(Candidacy candidacy) {
    this.candidacy = candidacy;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(
        "/api/v1/candidacy/policy-schema", ctx -> send(ctx, PolicySchema.of(candidacy.rules())));
    routes.get(
        "/api/v1/candidacy/facts-schema", ctx -> send(ctx, FactsSchema.of(candidacy.factKeys())));
  }

  private static void send(Context ctx, String schema) {
    ctx.contentType("application/schema+json").result(schema.getBytes(StandardCharsets.UTF_8));
  }
}
