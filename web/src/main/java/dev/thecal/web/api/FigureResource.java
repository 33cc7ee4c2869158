package dev.thecal.web.api;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.figure.ClinicFigure;
import dev.thecal.core.figure.FigureApprovals;
import dev.thecal.core.figure.FigureRequest;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.reference.FigureKey;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Figures of the reference data as a clinic uses them, and what its medical director decides about them. */
public final class FigureResource implements Routes {

  private static final String FIGURES = "/api/v1/clinics/{clinic}/figures";
  private static final String DECISIONS = "/api/v1/clinics/{clinic}/figure-decisions";

  private final FigureApprovals approvals;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public FigureResource(FigureApprovals approvals, Callers callers, Posts posts) {
    this.approvals = approvals;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(FIGURES, this::list);
    routes.get(DECISIONS, this::history);
    routes.post(DECISIONS, posts.handler(this::decide));
  }

  private void list(Context ctx) {
    Optional<String> under = Optional.ofNullable(ctx.queryParam("under"));
    Optional<ClinicFigure.Status> status = Optional.ofNullable(ctx.queryParam("status"))
        .map(
            text -> read("/status", () -> Reads.oneOf(ClinicFigure.Status.class).apply(text)));
    List<ClinicFigure> found = approvals.list(callers.access(ctx), callers.clinic(ctx)).stream()
        .filter(figure -> under.filter(prefix -> !isUnder(figure, prefix)).isEmpty())
        .filter(figure -> status.filter(s -> s != figure.status()).isEmpty())
        .toList();
    ctx.json(Map.of("figures", found));
  }

  /** Whole parts of the key: {@code drug/morphine} is not under {@code drug/mor}. */
  static boolean isUnder(ClinicFigure figure, String prefix) {
    return (figure.figure().value() + "/").startsWith(prefix.endsWith("/") ? prefix : prefix + "/");
  }

  private void history(Context ctx) {
    String asked = Optional.ofNullable(ctx.queryParam("figure"))
        .orElseThrow(() -> Refusal.invalid(
            "/figure", "say which, for example ?figure=drug/ziconotide/stability/first-fill"));
    FigureKey key = read("/figure", () -> new FigureKey(asked));
    ctx.json(Map.of("decisions", approvals.history(callers.access(ctx), callers.clinic(ctx), key)));
  }

  private Answer decide(Context ctx) {
    JsonInput in = Callers.input(ctx);
    ClinicId clinic = callers.clinic(ctx);
    var request = FigureRequest.read(in, clinic);
    in.check();
    ClinicFigure figure = approvals.decide(callers.access(ctx), request.get());
    return Answer.created(ctx.path() + "?figure=" + figure.figure(), figure);
  }

  private static <T> T read(String pointer, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(pointer, String.valueOf(e.getMessage()));
    }
  }
}
