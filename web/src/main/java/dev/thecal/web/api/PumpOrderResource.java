package dev.thecal.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeInput;
import dev.thecal.core.infusion.Recorded;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.visit.Interrogation;
import dev.thecal.core.visit.PumpOrders;
import dev.thecal.core.visit.ReadBack;
import dev.thecal.core.visit.ReadingEscalation;
import dev.thecal.core.visit.RecordedInterrogation;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;

/** Orders by telephone with read-back, and readings of the pump that say whether an order is in it. */
public final class PumpOrderResource implements Routes {

  private static final String PATIENT = PatientResource.PATH + "/{patient}";

  private final PumpOrders orders;
  private final Implants implants;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public PumpOrderResource(PumpOrders orders, Implants implants, Callers callers, Posts posts) {
    this.orders = orders;
    this.implants = implants;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATIENT + "/phone-orders", posts.handler(this::order));
    routes.get(PATIENT + "/phone-orders", this::phoneOrders);
    routes.post(PATIENT + "/interrogations", posts.handler(this::interrogate));
    routes.get(PATIENT + "/interrogations", this::interrogations);
    routes.post(PATIENT + "/interrogations/{reading}/escalations", posts.handler(this::escalate));
  }

  private Answer order(Context ctx) {
    Implant implant = implants
        .getInBody(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx))
        .value();
    JsonInput in = Callers.input(ctx);
    var programme = in.requiredObject("programme", inner -> ProgrammeInput.read(inner, implant));
    var readBack = in.requiredObject("readBack", ReadBack::read);
    in.check();
    Recorded<Programme> ordered =
        orders.order(callers.access(ctx), programme.get(), readBack.get());
    return Answer.created(ctx.path(), ordered);
  }

  private Answer interrogate(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var read = Interrogation.read(in);
    in.check();
    return Answer.created(
        ctx.path(),
        View.of(orders.interrogate(
            callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), read.get())));
  }

  /** A reading with whether somebody must still be told of it. */
  record View(@JsonUnwrapped RecordedInterrogation reading, boolean escalationMissing) {

    static View of(RecordedInterrogation reading) {
      return new View(reading, reading.escalationMissing());
    }
  }

  private Answer escalate(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var told = ReadingEscalation.Request.read(in);
    in.check();
    return Answer.created(
        ctx.path(),
        View.of(orders.escalate(
            callers.access(ctx),
            callers.clinic(ctx),
            callers.patient(ctx),
            ctx.pathParam("reading"),
            told.get())));
  }

  /** With what is ordered, by telephone or not, and not yet seen in the pump. */
  private void phoneOrders(Context ctx) {
    var access = callers.access(ctx);
    ctx.json(Map.of(
        "phoneOrders", orders.phoneOrders(access, callers.clinic(ctx), callers.patient(ctx)),
        "openOrders", orders.open(access, callers.clinic(ctx), callers.patient(ctx))));
  }

  private void interrogations(Context ctx) {
    ctx.json(Map.of(
        "interrogations",
        orders
            .interrogations(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx))
            .stream()
            .map(View::of)
            .toList()));
  }
}
