package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.json.Reads;
import dev.thecal.core.recall.Contact;
import dev.thecal.core.recall.Decision;
import dev.thecal.core.recall.Recall;
import dev.thecal.core.recall.RecallId;
import dev.thecal.core.recall.RecallInput;
import dev.thecal.core.recall.Recalls;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Optional;

/** Recalls of devices and drugs, worked through patient by patient: the page of one is its report. */
public final class DeviceRecallPages implements Routes {

  private static final String PATH = "/staff/clinics/{clinic}/recalls";
  private static final String RECALL = PATH + "/{recall}";
  private static final String PATIENT = RECALL + "/patients/{patient}";

  private final Recalls recalls;
  private final PostedForms posted;
  private final Callers callers;
  private final Frames frames;
  private final PageRenderer renderer;

  @Inject
  public DeviceRecallPages(
      Recalls recalls, PostedForms posted, Callers callers, Frames frames, PageRenderer renderer) {
    this.recalls = recalls;
    this.posted = posted;
    this.callers = callers;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, ctx -> list(ctx, DeskForms.Sent.nothing()));
    routes.post(PATH, ctx -> posted.act(ctx, this::open, this::list));
    routes.get(RECALL, ctx -> show(ctx, DeskForms.Sent.nothing()));
    routes.post(RECALL + "/sweeps", ctx -> posted.act(ctx, this::sweep, this::show));
    routes.post(RECALL + "/closing", ctx -> posted.act(ctx, this::close, this::show));
    routes.post(PATIENT + "/contacts", ctx -> posted.act(ctx, this::contact, this::show));
    routes.post(PATIENT + "/decisions", ctx -> posted.act(ctx, this::decide, this::show));
  }

  static String address(ClinicId clinic, RecallId recall) {
    return "/staff/clinics/" + clinic + "/recalls/" + recall;
  }

  private void list(Context ctx, DeskForms.Sent sent) {
    ClinicProfile clinic = posted.clinic(ctx);
    var all = recalls.list(callers.access(ctx), clinic.id()).stream()
        .map(Versioned::value)
        .toList();
    ctx.html(renderer.render(
        views(clinic, sent).list(frames.desk(clinic, "Recalls"), all, posted.today(ctx))));
  }

  private String open(Context ctx) {
    Access access = posted.by(ctx);
    Recall recall = posted.read(
        ctx,
        RecallViews.notice(posted.today(ctx)),
        in -> RecallInput.read(in, callers.clinic(ctx)));
    recalls.open(access, recall);
    return address(recall.clinic(), recall.id());
  }

  private void show(Context ctx, DeskForms.Sent sent) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = posted.clinic(ctx);
    Versioned<Recall> found = recalls.get(access, clinic.id(), id(ctx));
    ctx.html(renderer.render(views(clinic, sent)
        .one(
            frames.desk(clinic, "Recall"),
            recalls.report(access, clinic.id(), id(ctx)),
            found.version())));
  }

  private String sweep(Context ctx) {
    Access access = posted.by(ctx);
    recalls.sweep(access, callers.clinic(ctx), id(ctx));
    return here(ctx);
  }

  private String contact(Context ctx) {
    Access access = posted.by(ctx);
    Contact contact = posted.read(ctx, RecallViews.sent(RecallViews.CONTACT), Contact::read);
    recalls.contact(access, find(ctx).value(), callers.patient(ctx), contact);
    return here(ctx);
  }

  private String decide(Context ctx) {
    Access access = posted.by(ctx);
    Decision decision = posted.read(
        ctx, RecallViews.sent(RecallViews.DECISION), in -> Decision.read(in, callers.now()));
    recalls.decide(access, find(ctx).value(), callers.patient(ctx), decision);
    return here(ctx);
  }

  private String close(Context ctx) {
    Access access = posted.by(ctx);
    Optional<String> remark = posted.read(
        ctx, RecallViews.CLOSING, in -> in.optional("remark", Reads.text(2000))::optional);
    recalls.close(access, find(ctx).value(), remark, PostedForms.basedOn(ctx));
    return here(ctx);
  }

  private RecallViews views(ClinicProfile clinic, DeskForms.Sent sent) {
    return new RecallViews(clinic, new DeskForms(sent, callers.now(), clinic.zone()), sent);
  }

  private Versioned<Recall> find(Context ctx) {
    return recalls.get(callers.access(ctx), callers.clinic(ctx), id(ctx));
  }

  private String here(Context ctx) {
    return address(callers.clinic(ctx), id(ctx));
  }

  private static RecallId id(Context ctx) {
    return Callers.path(ctx, "recall", RecallId::new);
  }
}
