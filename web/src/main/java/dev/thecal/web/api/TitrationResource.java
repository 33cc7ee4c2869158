package dev.thecal.web.api;

import dev.thecal.core.implant.Implants;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.titration.SeenVisit;
import dev.thecal.core.titration.TitrationVisit;
import dev.thecal.core.titration.Titrations;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;

/** Titration visits of the pump in the body, and what they suggest about the dose. */
public final class TitrationResource implements Routes {

  private static final String PATIENT = PatientResource.PATH + "/{patient}";
  private static final String VISITS = PATIENT + "/titration-visits";

  private final Titrations titrations;
  private final Implants implants;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public TitrationResource(Titrations titrations, Implants implants, Callers callers, Posts posts) {
    this.titrations = titrations;
    this.implants = implants;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(VISITS, posts.handler(this::record));
    routes.get(VISITS, this::list);
    routes.post(VISITS + "/{visit}/error", posts.handler(this::markInError));
    routes.get(PATIENT + "/dose-suggestion", this::suggest);
  }

  private Answer record(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var pump = implants
        .getInBody(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx))
        .value();
    var visit = TitrationVisit.read(in, pump);
    in.check();
    SeenVisit seen = titrations.record(callers.access(ctx), visit.get());
    return Answer.created(ctx.path(), seen);
  }

  private void list(Context ctx) {
    ctx.json(Map.of(
        "visits", titrations.list(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx))));
  }

  private Answer markInError(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var mark = ErrorMark.read(in, ctx.pathParam("visit"));
    in.check();
    titrations.markInError(
        callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), mark.get());
    return Answer.ok(Map.of("id", mark.get().id(), "errorReason", mark.get().reason()));
  }

  private void suggest(Context ctx) {
    ctx.json(titrations.suggest(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx)));
  }
}
