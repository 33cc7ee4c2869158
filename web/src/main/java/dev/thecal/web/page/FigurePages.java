package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.figure.ClinicFigure;
import dev.thecal.core.figure.FigureApprovals;
import dev.thecal.core.figure.FigureDecision;
import dev.thecal.core.figure.FigureRequest;
import dev.thecal.core.json.Reads;
import dev.thecal.core.reference.FigureKey;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Problem;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The figures a clinic works with, for its staff; a medical director can approve a draft here. */
public final class FigurePages implements Routes {

  private static final String PATH = "/staff/clinics/{clinic}/figures";
  private static final int LONGEST_REASON = 500;

  private final ClinicDirectory directory;
  private final FigureApprovals approvals;
  private final Callers callers;
  private final Frames frames;
  private final PageRenderer renderer;

  @Inject
  public FigurePages(
      ClinicDirectory directory,
      FigureApprovals approvals,
      Callers callers,
      Frames frames,
      PageRenderer renderer) {
    this.directory = directory;
    this.approvals = approvals;
    this.callers = callers;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, this::show);
    routes.post(PATH, this::approve);
  }

  private void show(Context ctx) {
    Optional<ClinicFigure.Status> status = Optional.ofNullable(ctx.queryParam("status"))
        .filter(text -> !text.equals("any"))
        .map(
            text -> read("/status", () -> Reads.oneOf(ClinicFigure.Status.class).apply(text)));
    render(ctx, Optional.ofNullable(ctx.queryParam("under")), status, Optional.empty());
  }

  private void approve(Context ctx) {
    OwnForms.require(ctx);
    FigureKey key = read("/figure", () -> new FigureKey(form(ctx, "figure")));
    String subject = key.kind() + "/" + key.subject();
    try {
      approvals.decide(callers.access(ctx), request(ctx, key));
    } catch (Refusal refusal) {
      ctx.status(Problem.of(refusal).status());
      render(
          ctx,
          Optional.of(subject),
          Optional.empty(),
          Optional.of(Words.capital(String.valueOf(refusal.getMessage()))));
      return;
    }
    ctx.redirect(ctx.path() + "?under=" + subject, HttpStatus.SEE_OTHER);
  }

  private FigureRequest request(Context ctx, FigureKey key) {
    return new FigureRequest(
        callers.clinic(ctx),
        key,
        FigureDecision.What.APPROVED,
        Optional.empty(),
        form(ctx, "by"),
        read("/reason", () -> Reads.text(LONGEST_REASON).apply(form(ctx, "reason"))),
        read("/basedOn", () -> Long.parseLong(form(ctx, "basedOn"))),
        false);
  }

  private void render(
      Context ctx,
      Optional<String> subject,
      Optional<ClinicFigure.Status> status,
      Optional<String> problem) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = directory.get(access, callers.clinic(ctx)).value();
    List<ClinicFigure> all = approvals.list(access, clinic.id());
    var chosen = new FigureViews.Chosen(
        subject.orElseGet(
            () -> status.isPresent() ? FigureViews.ALL : FigureViews.subject(all.get(0))),
        status);
    // a figure of version 1 has one decision, which the list shows already
    Map<FigureKey, List<FigureDecision>> history = all.stream()
        .filter(chosen::fits)
        .filter(figure -> figure.version() > 1)
        .collect(Collectors.toMap(
            ClinicFigure::figure,
            figure -> approvals.history(access, clinic.id(), figure.figure())));
    ctx.html(renderer.render(
        FigureViews.of(frames.figures(clinic), clinic, all, history, chosen, problem)));
  }

  private static String form(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name)).orElse("");
  }

  private static <T> T read(String pointer, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(pointer, String.valueOf(e.getMessage()));
    }
  }
}
