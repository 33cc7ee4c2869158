package dev.thecal.web.api;

import dev.thecal.core.access.Access;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.FillInput;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeInput;
import dev.thecal.core.infusion.Recorded;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Fills and programmes of the pump in the body: facts are always recorded, plans may be refused. */
public final class InfusionResource implements Routes {

  private static final String PATIENT = PatientResource.PATH + "/{patient}";

  private final Infusions infusions;
  private final Implants implants;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public InfusionResource(Infusions infusions, Implants implants, Callers callers, Posts posts) {
    this.infusions = infusions;
    this.implants = implants;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATIENT + "/fills", posts.handler(this::recordFill));
    routes.post(PATIENT + "/fills/{fill}/error", posts.handler(this::markFillInError));
    routes.post(
        PATIENT + "/programmes", posts.handler(ctx -> add(ctx, infusions::recordProgramme)));
    routes.post(
        PATIENT + "/programmes/{programme}/error", posts.handler(this::markProgrammeInError));
    routes.post(PATIENT + "/programme-orders", posts.handler(this::order));
    routes.get(PATIENT + "/infusion", this::history);
  }

  private Answer recordFill(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var fill = FillInput.read(in, inBody(ctx));
    in.check();
    Recorded<Fill> recorded = infusions.recordFill(callers.access(ctx), fill.get());
    return Answer.created(sibling(ctx, "infusion"), recorded);
  }

  private Answer order(Context ctx) {
    return add(ctx, infusions::order);
  }

  private Answer add(Context ctx, BiFunction<Access, Programme, Recorded<Programme>> how) {
    JsonInput in = Callers.input(ctx);
    var programme = ProgrammeInput.read(in, inBody(ctx));
    in.check();
    Recorded<Programme> recorded = how.apply(callers.access(ctx), programme.get());
    return Answer.created(sibling(ctx, "infusion"), recorded);
  }

  private Answer markFillInError(Context ctx) {
    ErrorMark mark = mark(ctx, "fill");
    infusions.markFillInError(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), mark);
    return Answer.ok(Map.of("id", mark.id(), "errorReason", mark.reason()));
  }

  private Answer markProgrammeInError(Context ctx) {
    ErrorMark mark = mark(ctx, "programme");
    infusions.markProgrammeInError(
        callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), mark);
    return Answer.ok(Map.of("id", mark.id(), "errorReason", mark.reason()));
  }

  private static ErrorMark mark(Context ctx, String what) {
    JsonInput in = Callers.input(ctx);
    var mark = ErrorMark.read(in, ctx.pathParam(what));
    in.check();
    return mark.get();
  }

  private void history(Context ctx) {
    ctx.json(infusions
        .history(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx))
        .map(History::of)
        .orElseGet(() -> new History(List.of(), List.of())));
  }

  /** What is on record about the pump in the body; both lists empty without one. */
  record History(List<Recorded<Fill>> fills, List<Recorded<Programme>> programmes) {
    static History of(InfusionHistory history) {
      return new History(history.fills(), history.programmes());
    }
  }

  private Implant inBody(Context ctx) {
    return implants
        .getInBody(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx))
        .value();
  }

  private static String sibling(Context ctx, String name) {
    return ctx.path().replaceFirst("/[^/]+$", "/" + name);
  }
}
