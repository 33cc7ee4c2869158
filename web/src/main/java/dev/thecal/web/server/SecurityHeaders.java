package dev.thecal.web.server;

import io.javalin.config.RoutesConfig;
import java.util.Map;

/** What every answer carries: nothing but our own files may run in a page. */
final class SecurityHeaders {

  static final Map<String, String> ALWAYS = Map.of(
      "Content-Security-Policy",
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      "X-Content-Type-Options",
      "nosniff",
      "Referrer-Policy",
      "same-origin");

  private SecurityHeaders() {}

  static void register(RoutesConfig routes) {
    routes.before(ctx -> {
      ALWAYS.forEach(ctx::header);
      if (!ctx.path().startsWith("/static/") && !ctx.path().startsWith("/webjars/")) {
        ctx.header("Cache-Control", "no-store");
      }
    });
  }
}
