package dev.thecal.web.http;

import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.MalformedJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every exception into a problem: JSON for programs, a page for people. */
public final class Problems implements Routes {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final ErrorPage page;

  @Inject
  public Problems(ErrorPage page) {
    this.page = page;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.exception(Refusal.class, (e, ctx) -> send(ctx, Problem.of(e)));
    routes.exception(HttpProblem.class, (e, ctx) -> send(ctx, Problem.of(e)));
    routes.exception(MalformedJson.class, (e, ctx) -> send(ctx, Problem.of(e)));
    routes.exception(HttpResponseException.class, (e, ctx) -> send(ctx, http(e, ctx)));
    routes.exception(Exception.class, (e, ctx) -> {
      LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
      send(
          ctx,
          Problem.of(500, "internal", "something went wrong on our side; nothing was changed"));
    });
    routes.error(404, "*", ctx -> {
      if (ctx.resultInputStream() == null || "Not Found".equals(ctx.result())) {
        send(ctx, nothing(ctx));
      }
    });
  }

  private static Problem http(HttpResponseException e, Context ctx) {
    return switch (e.getStatus()) {
      case 404 -> nothing(ctx);
      case 405 -> notAllowed(ctx, e.getDetails().getOrDefault("availableMethods", ""));
      case 413 -> Problem.of(413, "too-large", "the request is larger than this server takes");
      default -> Problem.of(e.getStatus(), "http-" + e.getStatus(), String.valueOf(e.getMessage()));
    };
  }

  private static Problem nothing(Context ctx) {
    return Problem.of(404, "not-found", "there is nothing at " + ctx.path());
  }

  /** RFC 9110 wants the methods that would be answered in the Allow header. */
  private static Problem notAllowed(Context ctx, String allowed) {
    ctx.header("Allow", allowed);
    return Problem.of(
        405,
        "method-not-allowed",
        ctx.path() + " does not answer " + ctx.req().getMethod() + ", only " + allowed);
  }

  private void send(Context ctx, Problem problem) {
    ctx.status(problem.status());
    if (wantsPage(ctx)) {
      ctx.html(page.render(problem));
    } else {
      ctx.contentType(Problem.CONTENT_TYPE)
          .result(problem.answer().body().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static boolean wantsPage(Context ctx) {
    String accept = ctx.header("Accept");
    return !ctx.path().startsWith("/api/") && accept != null && accept.contains("text/html");
  }
}
