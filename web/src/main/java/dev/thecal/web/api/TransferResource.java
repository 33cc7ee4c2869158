package dev.thecal.web.api;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.transfer.Transfer;
import dev.thecal.scheduling.transfer.TransferDesk;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;

/** Patients who go to another clinic for good, or for one refill as guests. */
public final class TransferResource implements Routes {

  private static final String PATH = "/api/v1/clinics/{clinic}/transfers";

  private final TransferDesk desk;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public TransferResource(TransferDesk desk, Callers callers, Posts posts) {
    this.desk = desk;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, this::list);
    routes.post(PATH, posts.handler(this::send));
    routes.get(PATH + "/{transfer}", this::get);
    routes.post(PATH + "/{transfer}/acceptance", posts.handler(this::accept));
    routes.post(PATH + "/{transfer}/refusal", posts.handler(this::decline));
    routes.post(PATH + "/{transfer}/withdrawal", posts.handler(this::withdraw));
  }

  private void list(Context ctx) {
    ctx.json(Map.of("transfers", desk.list(callers.access(ctx), callers.clinic(ctx))));
  }

  private Answer send(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var patient = in.required("patient", PatientId::new);
    var to = in.required("to", ClinicId::new);
    var kind = in.required("kind", Reads.oneOf(Transfer.Kind.class));
    var reason = in.required("reason", Reads.text(500));
    in.check();
    Versioned<Transfer> sent = desk.send(
        callers.access(ctx),
        new TransferDesk.Wish(
            callers.clinic(ctx), patient.get(), to.get(), kind.get(), reason.get()));
    return Answer.created(ctx.path() + "/" + sent.value().id(), sent.value())
        .version(sent.version());
  }

  private void get(Context ctx) {
    Versioned<Transfer> found =
        desk.get(callers.access(ctx), callers.clinic(ctx), ctx.pathParam("transfer"));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private Answer accept(Context ctx) {
    TransferDesk.Key key = key(ctx);
    JsonInput in = Callers.input(ctx);
    var patient = in.required("patient", PatientId::new);
    in.check();
    return ok(desk.accept(callers.access(ctx), key, patient.get()));
  }

  private Answer decline(Context ctx) {
    TransferDesk.Key key = key(ctx);
    return ok(desk.decline(callers.access(ctx), key, reason(ctx)));
  }

  private Answer withdraw(Context ctx) {
    TransferDesk.Key key = key(ctx);
    return ok(desk.withdraw(callers.access(ctx), key, reason(ctx)));
  }

  private static String reason(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var reason = in.required("reason", Reads.text(500));
    in.check();
    return reason.get();
  }

  private TransferDesk.Key key(Context ctx) {
    return new TransferDesk.Key(
        callers.clinic(ctx), ctx.pathParam("transfer"), ETags.required(ctx));
  }

  private static Answer ok(Versioned<Transfer> transfer) {
    return Answer.ok(transfer.value()).version(transfer.version());
  }
}
