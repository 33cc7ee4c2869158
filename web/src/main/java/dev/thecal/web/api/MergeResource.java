package dev.thecal.web.api;

import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.merge.DuplicatePair;
import dev.thecal.core.merge.Duplicates;
import dev.thecal.core.merge.MergeId;
import dev.thecal.core.merge.MergeRequest;
import dev.thecal.core.merge.Merges;
import dev.thecal.core.merge.PatientMerge;
import dev.thecal.core.patient.PatientId;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.Paging;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records that may be one person, and merging them by two people, with a preview and a way back. */
public final class MergeResource implements Routes {

  private static final String CLINIC = "/api/v1/clinics/{clinic}";
  private static final String PATH = CLINIC + "/merges";

  private final Duplicates duplicates;
  private final Merges merges;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public MergeResource(Duplicates duplicates, Merges merges, Callers callers, Posts posts) {
    this.duplicates = duplicates;
    this.merges = merges;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(CLINIC + "/duplicates", this::listDuplicates);
    routes.get(PatientResource.PATH + "/{patient}/merge-preview/{merged}", this::preview);
    routes.get(PATH, this::list);
    routes.post(PATH, posts.handler(this::propose));
    routes.get(PATH + "/{merge}", this::get);
    routes.post(PATH + "/{merge}/confirmation", posts.handler(this::confirm));
    routes.post(PATH + "/{merge}/withdrawal", posts.handler(this::withdraw));
    routes.post(PATH + "/{merge}/unmerge", posts.handler(this::proposeUnmerge));
    routes.post(PATH + "/{merge}/unmerge/confirmation", posts.handler(this::confirmUnmerge));
  }

  private void listDuplicates(Context ctx) {
    int limit = Paging.limit(ctx);
    Optional<String> after = Paging.cursor(ctx, 2).map(parts -> parts.get(0) + " " + parts.get(1));
    List<DuplicatePair> found = duplicates.list(callers.access(ctx), callers.clinic(ctx)).stream()
        .filter(pair -> after.map(last -> name(pair).compareTo(last) > 0).orElse(true))
        .limit(limit + 1L)
        .toList();
    List<DuplicatePair> page = found.subList(0, Math.min(limit, found.size()));
    if (found.size() > limit) {
      Paging.next(ctx, Paging.encode(List.of(name(page.get(limit - 1)).split(" ", 2))));
    }
    ctx.json(Map.of("pairs", page));
  }

  private static String name(DuplicatePair pair) {
    return pair.first().patient() + " " + pair.second().patient();
  }

  private void preview(Context ctx) {
    ctx.json(merges.preview(
        callers.access(ctx),
        callers.clinic(ctx),
        callers.patient(ctx),
        Callers.path(ctx, "merged", PatientId::new)));
  }

  private Answer propose(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var request = MergeRequest.read(in);
    in.check();
    Versioned<PatientMerge> proposed =
        merges.propose(callers.access(ctx), callers.clinic(ctx), request.get());
    return Answer.created(ctx.path() + "/" + proposed.value().id(), MergeView.of(proposed.value()))
        .version(proposed.version());
  }

  private void list(Context ctx) {
    ctx.json(Map.of(
        "merges",
        merges.list(callers.access(ctx), callers.clinic(ctx)).stream()
            .map(merge -> MergeView.of(merge.value()))
            .toList()));
  }

  private void get(Context ctx) {
    var found = merges.get(
        callers.access(ctx), callers.clinic(ctx), Callers.path(ctx, "merge", MergeId::new));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(MergeView.of(found.value()));
    }
  }

  private Answer confirm(Context ctx) {
    Merges.Key key = key(ctx);
    JsonInput in = Callers.input(ctx);
    var preview = in.required("preview", Reads.text(64));
    in.check();
    return answer(merges.confirm(callers.access(ctx), key, preview.get()));
  }

  private Answer withdraw(Context ctx) {
    Merges.Key key = key(ctx);
    return answer(merges.withdraw(callers.access(ctx), key, reason(ctx)));
  }

  private Answer proposeUnmerge(Context ctx) {
    Merges.Key key = key(ctx);
    return answer(merges.proposeUnmerge(callers.access(ctx), key, reason(ctx)));
  }

  private Answer confirmUnmerge(Context ctx) {
    var undone = merges.confirmUnmerge(callers.access(ctx), key(ctx));
    return Answer.ok(Map.of(
            "merge",
            MergeView.of(undone.value().merge()),
            "movedBack",
            undone.value().movedBack(),
            "stayed",
            undone.value().stayed()))
        .version(undone.version());
  }

  private static String reason(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var reason = in.required("reason", Reads.text(500));
    in.check();
    return reason.get();
  }

  private Merges.Key key(Context ctx) {
    return new Merges.Key(
        callers.clinic(ctx), Callers.path(ctx, "merge", MergeId::new), ETags.required(ctx));
  }

  private static Answer answer(Versioned<PatientMerge> merge) {
    return Answer.ok(MergeView.of(merge.value())).version(merge.version());
  }

  /** A merge with its state, which follows from its steps. */
  private record MergeView(String state, PatientMerge merge) {
    static MergeView of(PatientMerge merge) {
      return new MergeView(Reads.name(merge.state()), merge);
    }
  }
}
