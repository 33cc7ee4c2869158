package dev.thecal.web.ops;

import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Alive: the process answers. Ready: the database answers too. */
public final class HealthRoutes implements Routes {

  private static final Logger LOG = LoggerFactory.getLogger(HealthRoutes.class);

  private final Readiness readiness;

  @Inject
  public HealthRoutes(Readiness readiness) {
    this.readiness = readiness;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/health/live", ctx -> ctx.json(Map.of("status", "up")));
    routes.get("/health/ready", this::ready);
  }

  private void ready(Context ctx) {
    try {
      readiness.touch();
      ctx.json(Map.of("status", "up", "database", "up"));
    } catch (RuntimeException e) {
      LOG.warn("not ready: the database does not answer", e);
      ctx.status(503).json(Map.of("status", "down", "database", "down"));
    }
  }
}
