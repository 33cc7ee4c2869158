package dev.thecal.web.api;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.coverage.AttentionCursor;
import dev.thecal.core.coverage.AuthorisationCase;
import dev.thecal.core.coverage.AuthorisationInput;
import dev.thecal.core.coverage.Authorisations;
import dev.thecal.core.coverage.CaseDocument;
import dev.thecal.core.coverage.CaseId;
import dev.thecal.core.coverage.CaseReview;
import dev.thecal.core.coverage.CaseStepInput;
import dev.thecal.core.coverage.CaseVersion;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.PatientId;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.ETags;
import dev.thecal.web.http.HttpProblem;
import dev.thecal.web.http.Paging;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Authorisation cases of a patient, and those of a clinic that somebody must look at. */
public final class AuthorisationResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/authorisations";
  private static final String CASE = PATH + "/{case}";

  private final Authorisations authorisations;
  private final ClinicDirectory directory;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public AuthorisationResource(
      Authorisations authorisations, ClinicDirectory directory, Callers callers, Posts posts) {
    this.authorisations = authorisations;
    this.directory = directory;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, posts.handler(this::open));
    routes.get(PATH, this::list);
    routes.get(CASE, this::get);
    routes.get(CASE + "/review", this::review);
    routes.post(CASE + "/documents", posts.handler(this::addDocument));
    routes.post(CASE + "/documents/{document}/error", posts.handler(this::markInError));
    routes.post(CASE + "/steps", posts.handler(this::move));
    routes.get("/api/v1/clinics/{clinic}/authorisations", this::attention);
  }

  private Answer open(Context ctx) {
    Access access = callers.access(ctx);
    AuthorisationCase opened = read(
        ctx,
        in -> AuthorisationInput.read(
            in, callers.clinic(ctx), callers.patient(ctx), access.actor().id()));
    var added = authorisations.open(access, opened);
    return Answer.created(ctx.path() + "/" + added.value().id(), added.value())
        .version(added.version());
  }

  private void list(Context ctx) {
    var all = authorisations.list(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    ctx.json(Map.of("authorisations", all.stream().map(Versioned::value).toList()));
  }

  private void get(Context ctx) {
    var found = find(ctx);
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private void review(Context ctx) {
    ctx.json(authorisations.review(find(ctx).value(), today(ctx)));
  }

  private Answer addDocument(Context ctx) {
    CaseVersion version = version(ctx);
    CaseDocument document = read(ctx, CaseDocument::read);
    return changed(authorisations.add(callers.access(ctx), version, document));
  }

  private Answer markInError(Context ctx) {
    CaseVersion version = version(ctx);
    ErrorMark mark = read(ctx, in -> ErrorMark.read(in, ctx.pathParam("document")));
    return changed(authorisations.markInError(callers.access(ctx), version, mark));
  }

  private Answer move(Context ctx) {
    Access access = callers.access(ctx);
    CaseVersion version = version(ctx);
    var step = read(ctx, in -> CaseStepInput.read(in, access.actor().id()));
    return changed(authorisations.move(access, version, step));
  }

  private static Answer changed(Versioned<AuthorisationCase> next) {
    return Answer.ok(next.value()).version(next.version());
  }

  /** A case in the list of those that need attention, with what is to be done. */
  record Due(PatientId patient, CaseId id, String payerName, CaseReview review) {}

  private void attention(Context ctx) {
    int limit = Paging.limit(ctx);
    LocalDate today = today(ctx);
    List<AuthorisationCase> all = authorisations.attention(
        callers.access(ctx), callers.clinic(ctx), by(ctx, today), cursor(ctx), limit + 1);
    List<AuthorisationCase> page = all.subList(0, Math.min(limit, all.size()));
    if (all.size() > limit) {
      Paging.next(ctx, encode(AttentionCursor.after(page.get(limit - 1))));
    }
    ctx.json(Map.of("authorisations", page.stream().map(one -> due(one, today)).toList()));
  }

  private Due due(AuthorisationCase one, LocalDate today) {
    return new Due(
        one.patient(), one.id(), one.request().payerName(), authorisations.review(one, today));
  }

  private static LocalDate by(Context ctx, LocalDate today) {
    try {
      return Optional.ofNullable(ctx.queryParam("by")).map(Reads::date).orElse(today);
    } catch (IllegalArgumentException e) {
      throw new HttpProblem(400, "bad-day", "by: " + e.getMessage());
    }
  }

  private static String encode(AttentionCursor cursor) {
    return Paging.encode(List.of(
        cursor.attentionOn().toString(), cursor.patient().value(), cursor.id().value()));
  }

  private static Optional<AttentionCursor> cursor(Context ctx) {
    try {
      return Paging.cursor(ctx, 3)
          .map(parts -> new AttentionCursor(
              LocalDate.parse(parts.get(0)),
              new PatientId(parts.get(1)),
              new CaseId(parts.get(2))));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new HttpProblem(
          400, "bad-cursor", "this cursor belongs to another list; start again without it");
    }
  }

  private Versioned<AuthorisationCase> find(Context ctx) {
    return authorisations.get(
        callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), id(ctx));
  }

  private CaseVersion version(Context ctx) {
    return new CaseVersion(callers.clinic(ctx), callers.patient(ctx), id(ctx), ETags.required(ctx));
  }

  private static CaseId id(Context ctx) {
    return Callers.path(ctx, "case", CaseId::new);
  }

  private LocalDate today(Context ctx) {
    var zone = directory.get(callers.access(ctx), callers.clinic(ctx)).value().zone();
    return LocalDate.ofInstant(callers.now(), zone);
  }

  private static <T> T read(Context ctx, Function<JsonInput, Supplier<T>> reader) {
    JsonInput in = Callers.input(ctx);
    Supplier<T> value = reader.apply(in);
    in.check();
    return value.get();
  }
}
