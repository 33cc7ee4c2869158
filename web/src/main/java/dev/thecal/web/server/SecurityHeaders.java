package dev.thecal.web.server;

import io.javalin.config.RoutesConfig;

/** What every answer carries: nothing but our own files may run in a page. */
final class SecurityHeaders {

  private SecurityHeaders() {}

  static void register(RoutesConfig routes) {
    routes.before(ctx -> {
      ctx.header(
          "Content-Security-Policy",
          "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
      ctx.header("X-Content-Type-Options", "nosniff");
      ctx.header("Referrer-Policy", "same-origin");
      if (!ctx.path().startsWith("/static/") && !ctx.path().startsWith("/webjars/")) {
        ctx.header("Cache-Control", "no-store");
      }
    });
  }
}
