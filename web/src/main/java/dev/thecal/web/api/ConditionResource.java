package dev.thecal.web.api;

import dev.thecal.core.condition.ConditionId;
import dev.thecal.core.condition.Conditions;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;

/** The conditions every clinic may name, found by any of their names or codes. */
public final class ConditionResource implements Routes {

  private final Conditions conditions;

  @Inject
  public ConditionResource(Conditions conditions) {
    this.conditions = conditions;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/api/v1/conditions", this::search);
    routes.get("/api/v1/conditions/{condition}", this::get);
  }

  private void search(Context ctx) {
    String text = ctx.queryParam("q");
    boolean all = text == null || text.isBlank();
    ctx.json(Map.of("conditions", all ? conditions.list() : conditions.search(text)));
  }

  private void get(Context ctx) {
    ctx.json(conditions.get(Callers.path(ctx, "condition", ConditionId::new)));
  }
}
