package dev.thecal.web.api;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.Handout;
import dev.thecal.core.patient.Noted;
import dev.thecal.web.adapter.Handouts;
import dev.thecal.web.http.Answer;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Which leaflet a patient was given, in which version, word for word. A wrong entry is marked on the chart. */
public final class HandoutResource implements Routes {

  private static final String PATH = PatientResource.PATH + "/{patient}/handouts";

  private final Handouts handouts;
  private final ClinicDirectory directory;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public HandoutResource(
      Handouts handouts, ClinicDirectory directory, Callers callers, Posts posts) {
    this.handouts = handouts;
    this.directory = directory;
    this.callers = callers;
    this.posts = posts;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, this::list);
    routes.get(PATH + "/{handout}", this::get);
    routes.post(PATH, posts.handler(this::give));
  }

  /** One in a list, without its text. */
  record Given(
      String id,
      String leaflet,
      String language,
      String version,
      String title,
      Handout.Way way,
      String givenTo,
      LocalDate on,
      String recordedBy,
      Instant recordedAt,
      Optional<String> errorReason) {
    static Given of(Noted<Handout> noted) {
      Handout handout = noted.item();
      return new Given(
          noted.id(),
          handout.leaflet(),
          handout.language(),
          handout.version(),
          handout.title(),
          handout.way(),
          handout.givenTo(),
          handout.on(),
          noted.recordedBy(),
          noted.recordedAt(),
          noted.errorReason());
    }
  }

  private void list(Context ctx) {
    var all = handouts.list(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    ctx.json(Map.of("handouts", all.stream().map(Given::of).toList()));
  }

  private void get(Context ctx) {
    ctx.json(handouts.get(
        callers.access(ctx), callers.clinic(ctx), callers.patient(ctx), ctx.pathParam("handout")));
  }

  private Answer give(Context ctx) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = directory.get(access, callers.clinic(ctx)).value();
    JsonInput in = Callers.input(ctx);
    var request = Handouts.Request.read(in, Optional.empty());
    in.check();
    var noted = handouts.give(access, clinic, callers.patient(ctx), request.get());
    return Answer.created(ctx.path() + "/" + noted.id(), noted);
  }
}
