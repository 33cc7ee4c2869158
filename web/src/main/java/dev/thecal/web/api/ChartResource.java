package dev.thecal.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.thecal.candidacy.SensitiveFindings;
import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.FactKeys;
import dev.thecal.core.access.Access;
import dev.thecal.core.condition.ConditionId;
import dev.thecal.core.condition.Conditions;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.Chart;
import dev.thecal.core.patient.ChartInput;
import dev.thecal.core.patient.ChartNote;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.MedicationInput;
import dev.thecal.core.patient.PatientChart;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Conditions, failed therapies, scores, facts, allergies, medications and weights of a patient: appended, read whole, never overwritten. */
public final class ChartResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}";

  private final Chart chart;
  private final Conditions conditions;
  private final FactKeys keys;
  private final SensitiveFindings sensitive;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public ChartResource(
      Chart chart,
      Conditions conditions,
      FactKeys keys,
      SensitiveFindings sensitive,
      Callers callers,
      Posts posts) {
    this.chart = chart;
    this.conditions = conditions;
    this.keys = keys;
    this.sensitive = sensitive;
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
    Access access = callers.access(ctx);
    boolean all = Callers.asksForSensitive(ctx);
    if (all) {
      sensitive.open(access, callers.clinic(ctx), "patient/" + callers.patient(ctx) + "/chart");
    }
    PatientChart whole = chart.read(access, callers.clinic(ctx), callers.patient(ctx));
    List<String> held =
        keys.list().stream().filter(FactKey::sensitive).map(FactKey::name).toList();
    ctx.json(all ? new View(whole, List.of()) : new View(whole.withoutSensitive(held), held));
  }

  /**
   * A chart as a caller sees it.
   *
   * @param heldBack keys of facts that are left out, whether or not any is on record: a gap tells nothing
   */
  record View(@JsonUnwrapped PatientChart chart, List<String> heldBack) {}

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
