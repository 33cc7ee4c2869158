package dev.thecal.web.api;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.change.ChangeId;
import dev.thecal.core.change.ChangeOrder;
import dev.thecal.core.change.ChangeOrders;
import dev.thecal.core.change.ChangeProposal;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Map;

/** Changes of what a pump gives: proposed, confirmed by a second person, withdrawn, or in the pump. */
public final class ChangeOrderResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/change-orders";
  private static final String ORDER = PATH + "/{change}";

  private final ChangeOrders orders;
  private final Implants implants;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public ChangeOrderResource(ChangeOrders orders, Implants implants, Callers callers, Posts posts) {
    this.orders = orders;
    this.implants = implants;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, posts.handler(this::propose));
    routes.get(PATH, this::list);
    routes.get(ORDER, this::get);
    routes.post(ORDER + "/confirmation", posts.handler(this::confirm));
    routes.post(ORDER + "/withdrawal", posts.handler(this::withdraw));
    routes.post(ORDER + "/in-pump", posts.handler(this::recordInPump));
  }

  /** An order with how far it is, which follows from its events. */
  record View(ChangeOrder order, ChangeOrder.State state) {

    static View of(ChangeOrder order) {
      return new View(order, order.state());
    }
  }

  private Answer propose(Context ctx) {
    Access access = callers.access(ctx);
    Implant implant =
        implants.getInBody(access, callers.clinic(ctx), callers.patient(ctx)).value();
    JsonInput in = Callers.input(ctx);
    var proposal = ChangeProposal.read(in, implant);
    in.check();
    Versioned<ChangeOrder> proposed = orders.propose(access, proposal.get());
    return Answer.created(ctx.path() + "/" + proposed.value().id(), View.of(proposed.value()))
        .version(proposed.version());
  }

  /** Says nothing but yes: the body is {@code {}}, the person is who asks. */
  private Answer confirm(Context ctx) {
    Callers.input(ctx).check();
    return answer(orders.confirm(
        callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), change(ctx)));
  }

  private Answer withdraw(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var why = in.required("reason", Reads.text(400));
    in.check();
    return answer(orders.withdraw(
        callers.access(ctx),
        callers.clinic(ctx),
        callers.patient(ctx),
        new ErrorMark(change(ctx).value(), why.get())));
  }

  private Answer recordInPump(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var since = in.required("since", Reads::instant);
    in.check();
    return answer(orders.recordInPump(
        callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), change(ctx), since.get()));
  }

  private void list(Context ctx) {
    var all = orders.list(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    ctx.json(Map.of("changes", all.stream().map(order -> View.of(order.value())).toList()));
  }

  private void get(Context ctx) {
    Versioned<ChangeOrder> found =
        orders.get(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), change(ctx));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(View.of(found.value()));
    }
  }

  private static Answer answer(Versioned<ChangeOrder> order) {
    return Answer.ok(View.of(order.value())).version(order.version());
  }

  private static ChangeId change(Context ctx) {
    return Callers.path(ctx, "change", ChangeId::new);
  }
}
