package dev.thecal.web.api;

import dev.thecal.content.library.Leaflet;
import dev.thecal.content.render.ClinicLeaflets;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.Ids;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.Chart;
import dev.thecal.core.patient.ChartItem;
import dev.thecal.core.patient.ChartNote;
import dev.thecal.core.patient.Handout;
import dev.thecal.core.patient.Noted;
import dev.thecal.web.adapter.ClinicReading;
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

  private final Chart chart;
  private final ClinicDirectory directory;
  private final ClinicReading reading;
  private final Callers callers;
  private final Posts posts;

  @Inject
  public HandoutResource(
      Chart chart, ClinicDirectory directory, ClinicReading reading, Callers callers, Posts posts) {
    this.chart = chart;
    this.directory = directory;
    this.reading = reading;
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
    var all = chart.handouts(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx));
    ctx.json(Map.of("handouts", all.stream().map(Given::of).toList()));
  }

  private void get(Context ctx) {
    String id = ctx.pathParam("handout");
    ctx.json(chart.handouts(callers.access(ctx), callers.clinic(ctx), callers.patient(ctx)).stream()
        .filter(noted -> noted.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("handout", id)));
  }

  private Answer give(Context ctx) {
    Access access = callers.access(ctx);
    ClinicProfile clinic = directory.get(access, callers.clinic(ctx)).value();
    JsonInput in = Callers.input(ctx);
    var id = in.optional("id", text -> Ids.require("chart entry id", text));
    var leaflet = in.required("leaflet", Reads.text(60));
    var language = in.required("language", Reads.text(2));
    var way = in.required("way", Reads.oneOf(Handout.Way.class));
    var givenTo = in.required("givenTo", Reads.text(100));
    var on = in.required("on", Reads::date);
    in.check();
    ClinicLeaflets leaflets = reading.of(clinic);
    Leaflet given = leaflets
        .find(leaflet.get(), language.get())
        .orElseThrow(() -> Refusal.invalid(
            "/leaflet",
            "there is no leaflet \"" + leaflet.get() + "\" in \"" + language.get()
                + "\"; GET .../leaflets?lang=" + language.get() + " lists those there are"));
    ChartItem handout = new Handout(
        given.id(),
        given.language(),
        given.version(),
        given.title(),
        leaflets.html(given, LocalDate.ofInstant(access.at(), clinic.zone())),
        way.get(),
        givenTo.get(),
        on.get());
    var noted = chart.note(
        access,
        clinic.id(),
        callers.patient(ctx),
        new ChartNote(id.optional().orElseGet(Ids::next), handout));
    return Answer.created(ctx.path() + "/" + noted.id(), noted);
  }
}
