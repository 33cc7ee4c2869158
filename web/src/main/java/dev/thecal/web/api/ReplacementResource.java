package dev.thecal.web.api;

import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.replacement.ReplacementRow;
import dev.thecal.core.replacement.Replacements;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;

/** When pumps are replaced: the clinic's list, and the pump's own indicator. */
public final class ReplacementResource implements Routes {

  private final Replacements replacements;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public ReplacementResource(Replacements replacements, Callers callers, Posts posts) {
    this.replacements = replacements;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/api/v1/clinics/{clinic}/replacements", this::list);
    routes.post(
        PatientResource.PATH + "/{patient}/implants/{implant}/replacement-indicator",
        posts.handler(this::indicator));
  }

  private void list(Context ctx) {
    ctx.json(Map.of("pumps", replacements.list(callers.access(ctx), callers.clinic(ctx))));
  }

  private Answer indicator(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var on = in.required("on", Reads::date);
    in.check();
    ReplacementRow row = replacements.indicatorSeen(
        callers.access(ctx),
        callers.clinic(ctx),
        callers.patient(ctx),
        Callers.path(ctx, "implant", ImplantId::new),
        on.get());
    return Answer.ok(row);
  }
}
