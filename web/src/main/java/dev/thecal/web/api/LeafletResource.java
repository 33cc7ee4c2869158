package dev.thecal.web.api;

import dev.thecal.content.library.Leaflet;
import dev.thecal.content.library.LeafletKind;
import dev.thecal.content.library.LeafletStatus;
import dev.thecal.content.render.ClinicLeaflets;
import dev.thecal.content.search.CodedTopic;
import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.condition.CodeSuggestion.CodeSystem;
import dev.thecal.core.condition.ConditionId;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.Stage;
import dev.thecal.web.adapter.ClinicReading;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Leaflets with a clinic's own numbers, as HTML inside JSON: all, by words, by the code of a diagnosis. */
public final class LeafletResource implements Routes {

  private static final String PATH = "/api/v1/clinics/{clinic}/leaflets";
  private static final String USUAL_LANGUAGE = "en";

  private final ClinicReading reading;
  private final ClinicDirectory directory;
  private final Callers callers;

  @Inject
  public LeafletResource(ClinicReading reading, ClinicDirectory directory, Callers callers) {
    this.reading = reading;
    this.directory = directory;
    this.callers = callers;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get(PATH, this::list);
    routes.get(PATH + "/{leaflet}", this::get);
  }

  private void list(Context ctx) {
    ClinicProfile clinic = clinic(ctx);
    LocalDate today = today(ctx, clinic);
    String words = ctx.queryParam("q");
    String code = ctx.queryParam("code");
    List<Leaflet> found;
    if (code != null) {
      Optional<CodeSystem> system = Optional.ofNullable(ctx.queryParam("system"))
          .map(text -> read("/system", text, Reads.oneOf(CodeSystem.class)));
      found = reading.search(clinic, new CodedTopic(system, code), language(ctx), today);
    } else if (words != null) {
      found = reading.search(clinic, words, language(ctx), today);
    } else {
      found = reading.of(clinic).onSite(language(ctx), today);
    }
    ctx.json(Map.of("leaflets", found.stream().map(Summary::of).toList()));
  }

  /** A leaflet in a list. */
  record Summary(
      String id,
      String language,
      String title,
      String summary,
      String version,
      LeafletStatus status,
      LeafletKind kind,
      List<ConditionId> conditions,
      List<Stage> stages) {
    static Summary of(Leaflet leaflet) {
      return new Summary(
          leaflet.id(),
          leaflet.language(),
          leaflet.title(),
          leaflet.summary(),
          leaflet.version(),
          leaflet.status(),
          leaflet.topic().kind(),
          leaflet.topic().conditions(),
          leaflet.topic().stages());
    }
  }

  private void get(Context ctx) {
    ClinicProfile clinic = clinic(ctx);
    ClinicLeaflets leaflets = reading.of(clinic);
    String id = ctx.pathParam("leaflet");
    Leaflet leaflet = leaflets
        .find(id, language(ctx))
        .orElseThrow(() -> Refusal.notFound("leaflet in this language", id));
    ctx.json(Rendered.of(leaflet, leaflets.html(leaflet, today(ctx, clinic))));
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
      boolean unreviewedTranslation,
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
          leaflet.unreviewedTranslation(),
          html);
    }
  }

  private ClinicProfile clinic(Context ctx) {
    return directory.get(callers.access(ctx), callers.clinic(ctx)).value();
  }

  private LocalDate today(Context ctx, ClinicProfile clinic) {
    Access access = callers.access(ctx);
    return LocalDate.ofInstant(access.at(), clinic.zone());
  }

  private static String language(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("lang")).orElse(USUAL_LANGUAGE);
  }

  private static <T> T read(String pointer, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(pointer, String.valueOf(e.getMessage()));
    }
  }
}
