package dev.thecal.web.api;

import dev.thecal.content.library.Leaflet;
import dev.thecal.content.search.CodedTopic;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.condition.CodeSuggestion.CodeSystem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Json;
import dev.thecal.web.adapter.ClinicReading;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Leaflets for the context that a record system sends with an information button, by the URL parameters of
 * the HL7 Context-Aware Knowledge Retrieval guide: a code or words, the reader's language, JSON or Atom.
 */
public final class InfobuttonResource implements Routes {

  private static final String CODE = "mainSearchCriteria.v.c";
  private static final String SYSTEM = "mainSearchCriteria.v.cs";
  private static final String WORDS = "mainSearchCriteria.v.dn";
  private static final String ORIGINAL_TEXT = "mainSearchCriteria.v.ot";
  private static final List<String> LANGUAGE =
      List.of("informationRecipient.languageCode.c", "performer.languageCode.c");
  private static final String TYPE = "knowledgeResponseType";

  /** The object identifiers of the two code systems that our conditions know. */
  private static final Map<String, CodeSystem> SYSTEMS = Map.of(
      "2.16.840.1.113883.6.90", CodeSystem.ICD_10_CM,
      "2.16.840.1.113883.6.96", CodeSystem.SNOMED_CT);

  private final ClinicReading reading;
  private final ClinicDirectory directory;
  private final Callers callers;

  @Inject
  public InfobuttonResource(ClinicReading reading, ClinicDirectory directory, Callers callers) {
    this.reading = reading;
    this.directory = directory;
    this.callers = callers;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/api/v1/clinics/{clinic}/infobutton", this::answer);
  }

  private void answer(Context ctx) {
    ClinicProfile clinic =
        directory.get(callers.access(ctx), callers.clinic(ctx)).value();
    String language = language(ctx);
    var feed = new KnowledgeFeed(
        clinic,
        language,
        ctx.scheme() + "://" + ctx.host(),
        callers.now(),
        asked(ctx),
        found(ctx, clinic, language));
    if (json(ctx)) {
      ctx.contentType("application/json").result(Json.write(feed.json()));
    } else {
      ctx.contentType("application/atom+xml; charset=utf-8").result(feed.atom());
    }
  }

  private List<Leaflet> found(Context ctx, ClinicProfile clinic, String language) {
    LocalDate today = LocalDate.ofInstant(callers.now(), clinic.zone());
    Optional<String> code = parameter(ctx, CODE);
    Optional<String> words = parameter(ctx, WORDS).or(() -> parameter(ctx, ORIGINAL_TEXT));
    if (code.isEmpty() && words.isEmpty()) {
      throw Refusal.invalid(
          "/" + CODE, "give a code (" + CODE + " with " + SYSTEM + ") or words (" + WORDS + ")");
    }
    Optional<CodeSystem> system = parameter(ctx, SYSTEM).map(InfobuttonResource::system);
    List<Leaflet> byCode = code.map(
            text -> reading.search(clinic, new CodedTopic(system, text), language, today))
        .orElse(List.of());
    return byCode.isEmpty()
        ? words.map(text -> reading.search(clinic, text, language, today)).orElse(List.of())
        : byCode;
  }

  private static CodeSystem system(String identifier) {
    return Optional.ofNullable(SYSTEMS.get(identifier))
        .orElseThrow(() -> Refusal.invalid(
            "/" + SYSTEM,
            "\"" + identifier + "\" is not known here; 2.16.840.1.113883.6.90 is ICD-10-CM,"
                + " 2.16.840.1.113883.6.96 is SNOMED CT"));
  }

  private static String language(Context ctx) {
    return LANGUAGE.stream()
        .flatMap(name -> parameter(ctx, name).stream())
        .findFirst()
        .map(text -> Locale.forLanguageTag(text.replace('_', '-')).getLanguage())
        .filter("es"::equals)
        .orElse("en");
  }

  private static boolean json(Context ctx) {
    return parameter(ctx, TYPE)
        .or(() -> Optional.ofNullable(ctx.header("Accept")))
        .filter(type -> type.contains("json"))
        .isPresent();
  }

  /** What was asked, to be given back in the answer. */
  private static Map<String, String> asked(Context ctx) {
    var asked = new LinkedHashMap<String, String>();
    for (String name : List.of(CODE, SYSTEM, WORDS, ORIGINAL_TEXT)) {
      parameter(ctx, name).ifPresent(value -> asked.put(name, value));
    }
    return asked;
  }

  private static Optional<String> parameter(Context ctx, String name) {
    return Optional.ofNullable(ctx.queryParam(name)).filter(text -> !text.isBlank());
  }
}
