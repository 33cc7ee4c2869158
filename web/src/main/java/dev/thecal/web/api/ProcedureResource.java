package dev.thecal.web.api;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.procedure.Discharge;
import dev.thecal.core.procedure.Observation;
import dev.thecal.core.procedure.PreOp;
import dev.thecal.core.procedure.Procedure;
import dev.thecal.core.procedure.ProcedureId;
import dev.thecal.core.procedure.ProcedurePlan;
import dev.thecal.core.procedure.Procedures;
import dev.thecal.core.procedure.StepDone;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Operations of a patient: planned, checked, done step by step, watched and discharged. */
public final class ProcedureResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/procedures";

  private final Procedures procedures;
  private final ClinicDirectory directory;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public ProcedureResource(
      Procedures procedures, ClinicDirectory directory, Callers callers, Posts posts) {
    this.procedures = procedures;
    this.directory = directory;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, posts.handler(this::plan));
    routes.get(PATH, this::list);
    routes.get(PATH + "/{procedure}", this::get);
    routes.post(PATH + "/{procedure}/readiness", change(PreOp::read, procedures::ready));
    routes.post(PATH + "/{procedure}/steps", change(StepDone::read, procedures::step));
    routes.post(PATH + "/{procedure}/observations", change(Observation::read, procedures::observe));
    routes.post(PATH + "/{procedure}/discharge", change(Discharge::read, procedures::discharge));
  }

  /** An operation with how far it is, which follows from what was recorded. */
  record View(Procedure procedure, Procedure.State state) {
    static View of(Procedure procedure) {
      return new View(procedure, procedure.state());
    }
  }

  private Answer plan(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var plan = ProcedurePlan.read(in);
    in.check();
    Access access = callers.access(ctx);
    var policy = directory.get(access, callers.clinic(ctx)).value().policies().implant();
    Versioned<Procedure> planned = procedures.plan(access, whose(ctx), plan.get(), policy);
    return Answer.created(ctx.path() + "/" + planned.value().id(), View.of(planned.value()))
        .version(planned.version());
  }

  private interface Recorder<T> {
    Versioned<Procedure> record(Access access, Procedure procedure, T what);
  }

  private <T> Handler change(Function<JsonInput, Supplier<T>> reader, Recorder<T> recorder) {
    return posts.handler(ctx -> {
      JsonInput in = Callers.input(ctx);
      Supplier<T> what = reader.apply(in);
      in.check();
      Versioned<Procedure> changed =
          recorder.record(callers.access(ctx), find(ctx).value(), what.get());
      return Answer.ok(View.of(changed.value())).version(changed.version());
    });
  }

  private void list(Context ctx) {
    ctx.json(Map.of(
        "procedures",
        procedures.list(callers.access(ctx), whose(ctx)).stream()
            .map(procedure -> View.of(procedure.value()))
            .toList()));
  }

  private void get(Context ctx) {
    Versioned<Procedure> found = find(ctx);
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(View.of(found.value()));
    }
  }

  private Versioned<Procedure> find(Context ctx) {
    ProcedureId id = Callers.path(ctx, "procedure", ProcedureId::new);
    return procedures.get(callers.access(ctx), whose(ctx), id);
  }

  private Procedures.Whose whose(Context ctx) {
    return new Procedures.Whose(callers.clinic(ctx), callers.patient(ctx));
  }
}
