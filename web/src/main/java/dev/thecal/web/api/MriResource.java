package dev.thecal.web.api;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.mri.MriEvent;
import dev.thecal.core.mri.MriOrder;
import dev.thecal.core.mri.MriOrderId;
import dev.thecal.core.mri.MriOrderInput;
import dev.thecal.core.mri.MriOrders;
import dev.thecal.core.mri.MriVisit;
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

/** Scans of patients with a pump: ordered, cleared, done, and closed when the pump is known to run. */
public final class MriResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/mri-orders";

  private final MriOrders orders;
  private final Implants implants;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public MriResource(MriOrders orders, Implants implants, Callers callers, Posts posts) {
    this.orders = orders;
    this.implants = implants;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/api/v1/clinics/{clinic}/mri-orders", this::listOpen);
    routes.post(PATH, posts.handler(this::order));
    routes.get(PATH, this::list);
    routes.get(PATH + "/{order}", this::get);
    routes.post(PATH + "/{order}/visits", posts.handler(this::book));
    routes.post(PATH + "/{order}/emptying", event(MriEvent.Kind.EMPTIED, orders::record));
    routes.post(
        PATH + "/{order}/bolus-acceptance", event(MriEvent.Kind.BOLUS_ACCEPTED, orders::record));
    routes.post(PATH + "/{order}/manual", event(MriEvent.Kind.MANUAL_READ, orders::record));
    routes.post(PATH + "/{order}/clearance", event(MriEvent.Kind.CLEARED, orders::clear));
    routes.post(PATH + "/{order}/scan", event(MriEvent.Kind.SCANNED, orders::scanned));
    routes.post(PATH + "/{order}/checks", event(MriEvent.Kind.CHECKED, orders::checked));
    routes.post(PATH + "/{order}/cancellation", event(MriEvent.Kind.CANCELLED, orders::record));
  }

  /** An order with how far it is, which follows from its events. */
  record View(MriOrder order, MriOrder.State state) {
    static View of(MriOrder order) {
      return new View(order, order.state());
    }
  }

  private Answer order(Context ctx) {
    JsonInput in = Callers.input(ctx);
    Access access = callers.access(ctx);
    Implant implant =
        implants.getInBody(access, callers.clinic(ctx), callers.patient(ctx)).value();
    var order = MriOrderInput.read(in, implant, access.at());
    in.check();
    Versioned<MriOrder> ordered = orders.order(access, order.get());
    return Answer.created(ctx.path() + "/" + ordered.value().id(), View.of(ordered.value()))
        .version(ordered.version());
  }

  private Answer book(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var need = in.required("need", Reads.oneOf(MriVisit.Need.class));
    var booking = in.required("booking", Reads.text(40));
    in.check();
    return answer(orders.book(callers.access(ctx), find(ctx).value(), need.get(), booking.get()));
  }

  private interface Recorder {
    Versioned<MriOrder> record(Access access, MriOrder order, MriEvent event);
  }

  private Handler event(MriEvent.Kind kind, Recorder recorder) {
    return posts.handler(ctx -> {
      JsonInput in = Callers.input(ctx);
      var event = MriEvent.read(in, kind);
      in.check();
      return answer(recorder.record(callers.access(ctx), find(ctx).value(), event.get()));
    });
  }

  private static Answer answer(Versioned<MriOrder> order) {
    return Answer.ok(View.of(order.value())).version(order.version());
  }

  private void listOpen(Context ctx) {
    ctx.json(Map.of("orders", orders.listOpen(callers.access(ctx), callers.clinic(ctx))));
  }

  private void list(Context ctx) {
    var all = orders.list(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    ctx.json(Map.of("orders", all.stream().map(order -> View.of(order.value())).toList()));
  }

  private void get(Context ctx) {
    Versioned<MriOrder> found = find(ctx);
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(View.of(found.value()));
    }
  }

  private Versioned<MriOrder> find(Context ctx) {
    MriOrderId id = Callers.path(ctx, "order", MriOrderId::new);
    return orders.get(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), id);
  }
}
