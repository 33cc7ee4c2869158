package dev.thecal.web.adapter;

import dev.thecal.content.library.ClinicLibraries;
import dev.thecal.content.library.Leaflet;
import dev.thecal.content.library.LeafletLibrary;
import dev.thecal.content.render.ClinicLeaflets;
import dev.thecal.content.search.CodedTopic;
import dev.thecal.content.search.LeafletSearch;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.condition.Conditions;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a clinic's visitors can read, and how they find it. */
public final class ClinicReading {

  private final ClinicLibraries libraries;
  private final Conditions conditions;
  /** Built when first asked for; a library never changes while the server runs. */
  private final Map<LeafletLibrary, LeafletSearch> searches = new ConcurrentHashMap<>();

  @Inject
  public ClinicReading(ClinicLibraries libraries, Conditions conditions) {
    this.libraries = libraries;
    this.conditions = conditions;
  }

  public ClinicLeaflets of(ClinicProfile clinic) {
    return new ClinicLeaflets(libraries.of(clinic.id()), clinic);
  }

  /** By words, best first; what is not on the site today is not found. */
  public List<Leaflet> search(ClinicProfile clinic, String text, String language, LocalDate today) {
    LeafletLibrary library = libraries.of(clinic.id());
    List<Leaflet> shown = of(clinic).onSite(language, today);
    return searches
        .computeIfAbsent(library, all -> new LeafletSearch(all.all()))
        .find(text, language)
        .stream()
        .filter(shown::contains)
        .toList();
  }

  /** By the code of a diagnosis. */
  public List<Leaflet> search(
      ClinicProfile clinic, CodedTopic code, String language, LocalDate today) {
    return code.among(of(clinic).onSite(language, today), conditions);
  }
}
