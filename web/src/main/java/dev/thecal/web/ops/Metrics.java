package dev.thecal.web.ops;

import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Counts and times requests by route pattern, never by address: no patient id becomes a label. */
public final class Metrics implements Routes {

  private static final String STARTED = "thecal.started";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /**
   * @param more what other parts of the server count
   */
  @Inject
  public Metrics(Set<MeterBinder> more) {
    more.forEach(binder -> binder.bindTo(registry));
    new JvmMemoryMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.before(ctx -> ctx.attribute(STARTED, System.nanoTime()));
    routes.after(this::count);
    routes.get(
        "/metrics",
        ctx ->
            ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(registry.scrape()));
  }

  private void count(Context ctx) {
    Long started = ctx.attribute(STARTED);
    var endpoint = ctx.endpoints().matchedHttpEndpoint();
    if (started != null && endpoint != null) {
      Timer.builder("thecal.http.requests")
          .tag("method", ctx.method().name())
          .tag("route", endpoint.path)
          .tag("status", String.valueOf(ctx.statusCode()))
          .register(registry)
          .record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
    }
  }
}
