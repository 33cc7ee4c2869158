package dev.thecal.web.page;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.merge.Duplicates;
import dev.thecal.core.merge.MergeId;
import dev.thecal.core.merge.MergePreview;
import dev.thecal.core.merge.MergeRequest;
import dev.thecal.core.merge.MergeState;
import dev.thecal.core.merge.Merges;
import dev.thecal.core.merge.PatientMerge;
import dev.thecal.core.merge.Unmerged;
import dev.thecal.core.patient.PatientId;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Records that may be one person, and merging two of them by two people, with a preview and a way back. */
public final class MergePages implements Routes {

  private static final String PATH = "/staff/clinics/{clinic}/duplicates";
  private static final String PREVIEW = PATH + "/{survivor}/{merged}";
  private static final String MERGE = "/staff/clinics/{clinic}/merges/{merge}";

  private final Duplicates duplicates;
  private final Merges merges;
  private final PostedForms posted;
  private final Callers callers;
  private final Frames frames;
  private final PageRenderer renderer;

  @Inject
  public MergePages(
      Duplicates duplicates,
      Merges merges,
      PostedForms posted,
      Callers callers,
      Frames frames,
      PageRenderer renderer) {
    this.duplicates = duplicates;
    this.merges = merges;
    this.posted = posted;
    this.callers = callers;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, this::list);
    routes.get(PREVIEW, ctx -> preview(ctx, DeskForms.Sent.nothing()));
    routes.post(PREVIEW, ctx -> posted.act(ctx, this::propose, this::preview));
    routes.get(MERGE, ctx -> merge(ctx, DeskForms.Sent.nothing()));
    routes.post(MERGE + "/confirmation", ctx -> posted.act(ctx, this::confirm, this::merge));
    routes.post(MERGE + "/withdrawal", ctx -> posted.act(ctx, this::withdraw, this::merge));
    routes.post(MERGE + "/unmerge", ctx -> posted.act(ctx, this::proposeUnmerge, this::merge));
    routes.post(MERGE + "/unmerge/confirmation", this::confirmUnmerge);
  }

  static String address(ClinicId clinic, MergeId merge) {
    return "/staff/clinics/" + clinic + "/merges/" + merge;
  }

  private void list(Context ctx) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = posted.clinic(ctx);
    ctx.html(renderer.render(MergeViews.list(
        frames.desk(clinic, "Duplicates"),
        clinic,
        duplicates.list(access, clinic.id()),
        merges.list(access, clinic.id()))));
  }

  private void preview(Context ctx, DeskForms.Sent sent) {
    ClinicProfile clinic = posted.clinic(ctx);
    MergePreview preview = merges.preview(
        callers.access(ctx), clinic.id(), patient(ctx, "survivor"), patient(ctx, "merged"));
    ctx.html(renderer.render(MergeViews.preview(
        frames.desk(clinic, "Merge"), clinic, preview, forms(clinic, sent), sent)));
  }

  private String propose(Context ctx) {
    Access access = posted.by(ctx);
    MergeRequest request = posted.read(ctx, MergeViews.PROPOSAL, in -> {
      var reason = in.required("reason", Reads.text(500));
      var preview = in.required("preview", Reads.text(64));
      return () -> new MergeRequest(
          patient(ctx, "survivor"), patient(ctx, "merged"), reason.get(), preview.get());
    });
    var proposed = merges.propose(access, callers.clinic(ctx), request);
    return address(callers.clinic(ctx), proposed.value().id());
  }

  private void merge(Context ctx, DeskForms.Sent sent) {
    show(ctx, sent, List.of());
  }

  private void show(Context ctx, DeskForms.Sent sent, List<String> undone) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = posted.clinic(ctx);
    Versioned<PatientMerge> merge = merges.get(access, clinic.id(), id(ctx));
    Optional<MergePreview> preview = merge.value().state() == MergeState.PROPOSED
        ? Optional.of(merges.preview(
            access, clinic.id(), merge.value().survivor(), merge.value().merged()))
        : Optional.empty();
    ctx.html(renderer.render(MergeViews.merge(
        frames.desk(clinic, "Merge"),
        clinic,
        new MergeViews.Matter(merge, preview, undone),
        forms(clinic, sent),
        sent)));
  }

  private String confirm(Context ctx) {
    Access access = posted.by(ctx);
    merges.confirm(access, key(ctx), PostedForms.text(ctx, "preview"));
    return address(callers.clinic(ctx), id(ctx));
  }

  private String withdraw(Context ctx) {
    Access access = posted.by(ctx);
    merges.withdraw(access, key(ctx), reason(ctx));
    return address(callers.clinic(ctx), id(ctx));
  }

  private String proposeUnmerge(Context ctx) {
    Access access = posted.by(ctx);
    merges.proposeUnmerge(access, key(ctx), reason(ctx));
    return address(callers.clinic(ctx), id(ctx));
  }

  /** Says at once what went back and what stayed: somebody must look through it. */
  private void confirmUnmerge(Context ctx) {
    OwnForms.require(ctx);
    Unmerged undone;
    try {
      undone = merges.confirmUnmerge(posted.by(ctx), key(ctx)).value();
    } catch (Refusal refusal) {
      posted.act(
          ctx,
          again -> {
            throw refusal;
          },
          this::merge);
      return;
    }
    show(ctx, DeskForms.Sent.nothing(), MergeViews.undone(undone));
  }

  private String reason(Context ctx) {
    return posted.read(ctx, MergeViews.REASON, in -> in.required("reason", Reads.text(500)));
  }

  private DeskForms forms(ClinicProfile clinic, DeskForms.Sent sent) {
    return new DeskForms(sent, callers.now(), clinic.zone());
  }

  private Merges.Key key(Context ctx) {
    return new Merges.Key(callers.clinic(ctx), id(ctx), PostedForms.basedOn(ctx));
  }

  private static MergeId id(Context ctx) {
    return Callers.path(ctx, "merge", MergeId::new);
  }

  private static PatientId patient(Context ctx, String name) {
    return Callers.path(ctx, name, PatientId::new);
  }
}
