package dev.thecal.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.merge.DuplicatePair;
import dev.thecal.core.merge.Duplicates;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientInput;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.patient.SearchCursor;
import dev.thecal.core.patient.SearchName;
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

/** Register, find and change patients. */
public final class PatientResource implements Routes {

  static final String PATH = "/api/v1/clinics/{clinic}/patients";

  private final PatientRegister register;
  private final Duplicates duplicates;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public PatientResource(
      PatientRegister register, Duplicates duplicates, Callers callers, Posts posts) {
    this.register = register;
    this.duplicates = duplicates;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post(PATH, posts.handler(this::add));
    routes.get(PATH, this::search);
    routes.get(PATH + "/{patient}", this::get);
    routes.put(PATH + "/{patient}", posts.change(this::change));
  }

  private Answer add(Context ctx) {
    JsonInput in = Callers.input(ctx);
    var patient = PatientInput.read(in, callers.clinic(ctx));
    in.check();
    Access access = callers.access(ctx);
    Versioned<Patient> added = register.register(access, patient.get());
    return Answer.created(
            ctx.path() + "/" + added.value().id(),
            new Registered(added.value(), duplicates.of(access, added.value())))
        .version(added.version());
  }

  /** As registered, with a warning if somebody present may be the same person; registering is never refused for it. */
  private record Registered(
      @JsonUnwrapped Patient patient,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<DuplicatePair> possibleDuplicates) {}

  private void get(Context ctx) {
    Versioned<Patient> found =
        register.get(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    if (!ETags.unchanged(ctx, found.version())) {
      ctx.json(found.value());
    }
  }

  private Answer change(Context ctx) {
    Access access = callers.access(ctx);
    long expected = ETags.required(ctx);
    Patient existing =
        register.get(access, callers.clinic(ctx), callers.patient(ctx)).value();
    JsonInput in = Callers.input(ctx);
    var patient = PatientInput.readChange(in, existing);
    in.check();
    Versioned<Patient> changed = register.change(access, patient.get(), expected);
    return Answer.ok(changed.value()).version(changed.version());
  }

  private void search(Context ctx) {
    int limit = Paging.limit(ctx);
    String text = Optional.ofNullable(ctx.queryParam("q")).orElse("");
    Optional<SearchCursor> after =
        Paging.cursor(ctx, 2).map(c -> new SearchCursor(c.get(0), new PatientId(c.get(1))));
    List<Patient> found =
        register.search(callers.access(ctx), callers.clinic(ctx), text, after, limit + 1);
    List<Patient> page = found.subList(0, Math.min(limit, found.size()));
    if (found.size() > limit) {
      Patient last = page.get(limit - 1);
      Paging.next(ctx, Paging.encode(List.of(SearchName.of(last), last.id().value())));
    }
    ctx.json(Map.of("patients", page));
  }
}
