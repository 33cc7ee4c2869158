package dev.thecal.web.api;

import dev.thecal.candidacy.fact.FactKeys;
import dev.thecal.core.condition.ConditionId;
import dev.thecal.core.condition.Conditions;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.Chart;
import dev.thecal.core.patient.ChartInput;
import dev.thecal.core.patient.ChartNote;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.MedicationInput;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Conditions, failed therapies, scores, facts, allergies, medications and weights of a patient: appended, read whole, never overwritten. */
public final class ChartResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}";

  private final Chart chart;
  private final Conditions conditions;
  private final FactKeys keys;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public ChartResource(
      Chart chart, Conditions conditions, FactKeys keys, Callers callers, Posts posts) {
    this.chart = chart;
    this.conditions = conditions;
    this.keys = keys;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH + "/chart", this::read);
    routes.post(PATH + "/conditions", posts.handler(ctx -> note(ctx, this::readCondition)));
    routes.post(
        PATH + "/failed-therapies", posts.handler(ctx -> note(ctx, ChartInput::readFailedTherapy)));
    routes.post(PATH + "/scores", posts.handler(ctx -> note(ctx, ChartInput::readScore)));
    routes.post(PATH + "/allergies", posts.handler(ctx -> note(ctx, ChartInput::readAllergy)));
    routes.post(PATH + "/medications", posts.handler(ctx -> note(ctx, MedicationInput::read)));
    routes.post(PATH + "/weights", posts.handler(ctx -> note(ctx, ChartInput::readWeight)));
    routes.post(PATH + "/facts", posts.handler(ctx -> note(ctx, this::readFact)));
    routes.post(PATH + "/chart/{entry}/error", posts.handler(this::markInError));
  }

  private void read(Context ctx) {
    ctx.json(chart.read(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx)));
  }

  private Supplier<ChartNote> readCondition(JsonInput in) {
    in.optional("condition", value -> conditions.get(new ConditionId(value)));
    return ChartInput.readCondition(in);
  }

  /** A key that no rule knows may be kept; the value of a known one must be one that its rules understand. */
  private Supplier<ChartNote> readFact(JsonInput in) {
    var known = in.optional("key", keys::find).optional().flatMap(found -> found);
    in.optionalRaw("value").optional().filter(value -> !value.isObject()).ifPresent(value -> {
      try {
        known.ifPresent(key -> key.type().read(value));
      } catch (IllegalArgumentException | DateTimeException e) {
        in.problem("value", String.valueOf(e.getMessage()));
      }
    });
    return ChartInput.readFact(in);
  }

  private Answer note(Context ctx, Function<JsonInput, Supplier<ChartNote>> reader) {
    JsonInput in = Callers.input(ctx);
    var note = reader.apply(in);
    in.check();
    var noted =
        chart.note(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), note.get());
    return Answer.created(ctx.path().replaceFirst("/[^/]+$", "/chart"), noted);
  }

  private Answer markInError(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var mark = ErrorMark.read(in, ctx.pathParam("entry"));
    in.check();
    chart.markInError(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), mark.get());
    return Answer.ok(Map.of("id", mark.get().id(), "errorReason", mark.get().reason()));
  }
}
