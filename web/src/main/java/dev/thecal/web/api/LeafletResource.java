package dev.thecal.web.api;

import dev.thecal.content.library.Leaflet;
import dev.thecal.content.library.LeafletLibrary;
import dev.thecal.content.library.LeafletStatus;
import dev.thecal.content.render.ClinicValues;
import dev.thecal.content.render.LeafletHtml;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Leaflets with a clinic's own numbers, as HTML inside JSON. */
public final class LeafletResource implements Routes {

  private static final String PATH = "/api/v1/clinics/{clinic}/leaflets";
  private static final String USUAL_LANGUAGE = "en";

  private final LeafletLibrary library;
  private final LeafletHtml html;
  private final ClinicDirectory directory;
  private final Callers callers;

  @Inject
  public LeafletResource(
      LeafletLibrary library, LeafletHtml html, ClinicDirectory directory, Callers callers) {
    this.library = library;
    this.html = html;
    this.directory = directory;
    this.callers = callers;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, this::list);
    routes.get(PATH + "/{leaflet}", this::get);
  }

  private void list(Context ctx) {
    directory.get(callers.access(ctx), callers.clinic(ctx));
    ctx.json(
        Map.of("leaflets", library.list(language(ctx)).stream().map(Summary::of).toList()));
  }

  /** A leaflet in a list. */
  record Summary(
      String id,
      String language,
      String title,
      String summary,
      String version,
      LeafletStatus status) {
    static Summary of(Leaflet leaflet) {
      return new Summary(
          leaflet.id(),
          leaflet.language(),
          leaflet.title(),
          leaflet.summary(),
          leaflet.version(),
          leaflet.status());
    }
  }

  private void get(Context ctx) {
    var clinic = directory.get(callers.access(ctx), callers.clinic(ctx)).value();
    String id = ctx.pathParam("leaflet");
    Leaflet leaflet = library
        .find(id, language(ctx))
        .orElseThrow(() -> Refusal.notFound("leaflet in this language", id));
    ctx.json(Rendered.of(leaflet, html.render(leaflet, ClinicValues.of(clinic))));
  }

  /** A leaflet as this clinic hands it out. */
  record Rendered(
      String id,
      String language,
      String title,
      String version,
      LeafletStatus status,
      Optional<String> reviewer,
      Optional<LocalDate> reviewedOn,
      LocalDate nextReviewDue,
      String html) {
    static Rendered of(Leaflet leaflet, String html) {
      return new Rendered(
          leaflet.id(),
          leaflet.language(),
          leaflet.title(),
          leaflet.version(),
          leaflet.status(),
          leaflet.review().reviewer(),
          leaflet.review().on(),
          leaflet.review().nextDue(),
          html);
    }
  }

  private static String language(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("lang")).orElse(USUAL_LANGUAGE);
  }
}
