package dev.thecal.web.api;

import dev.thecal.core.calculation.CalculationDoor;
import dev.thecal.core.json.Json;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Problem;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The second door of the calculations; {@code calc} on the command line is the first. */
public final class CalculationResource implements Routes {

  private final CalculationDoor door;

  @Inject
  public CalculationResource(CalculationDoor door) {
    this.door = door;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/api/v1/calculations", ctx -> ctx.json(Map.of("calculations", door.names())));
    routes.post("/api/v1/calculations/{name}", this::calculate);
  }

  private void calculate(Context ctx) {
    var outcome = door.run(ctx.pathParam("name"), Callers.text(ctx));
    boolean answered = outcome.kind() == CalculationDoor.Kind.OK;
    ctx.status(outcome.status())
        .contentType(answered ? "application/json" : Problem.CONTENT_TYPE)
        .result(Json.write(outcome.body()).getBytes(StandardCharsets.UTF_8));
  }
}
