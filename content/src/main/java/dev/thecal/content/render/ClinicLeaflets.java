package dev.thecal.content.render;

import dev.thecal.content.library.Leaflet;
import dev.thecal.content.library.LeafletKind;
import dev.thecal.content.library.LeafletLibrary;
import dev.thecal.content.library.LeafletStatus;
import dev.thecal.content.library.Section;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The leaflets that one clinic hands out, with its own numbers. Immutable, safe to share.
 *
 * <pre>{@code
 * var leaflets = new ClinicLeaflets(LeafletLibrary.shipped(), clinic);
 * String html = leaflets.html("after-the-implant", "es", LocalDate.now());
 * }</pre>
 */
public final class ClinicLeaflets {

  private static final String ORIGINAL = "en";
  /** In every leaflet: what a reader may not misunderstand. */
  private static final String WARNINGS = "when-to-call";

  private final LeafletLibrary library;
  private final ClinicProfile clinic;
  private final LeafletHtml renderer = new LeafletHtml();

  public ClinicLeaflets(LeafletLibrary library, ClinicProfile clinic) {
    this.library = library;
    this.clinic = clinic;
  }

  /** What the site shows on this day: neither drafts nor retired or overdue pages. */
  public List<Leaflet> onSite(String language, LocalDate today) {
    return library.list(language).stream()
        .filter(leaflet -> leaflet.status() != LeafletStatus.DRAFT)
        .filter(leaflet -> !leaflet.overdueOn(today))
        .toList();
  }

  /** In this language, whatever its status but retired; an overdue one can still be read by its address. */
  public Optional<Leaflet> find(String id, String language) {
    return library.find(id, language).filter(leaflet -> leaflet.status() != LeafletStatus.RETIRED);
  }

  /**
   * As one {@code article}. While no qualified translator answers for a translation, the English text
   * stands below the parts that speak of danger.
   *
   * @throws Refusal if there is no such leaflet in this language
   */
  public String html(String id, String language, LocalDate today) {
    return html(
        find(id, language).orElseThrow(() -> Refusal.notFound("leaflet in this language", id)),
        today);
  }

  /** The same for a leaflet of this library. */
  public String html(Leaflet leaflet, LocalDate today) {
    Map<String, String> values = ClinicValues.of(clinic, leaflet.language());
    Optional<Leaflet> original =
        leaflet.translation().flatMap(made -> find(leaflet.id(), ORIGINAL));
    Notices notices = Notices.of(leaflet, values).on(today, leaflet);
    original.ifPresent(english -> notices.behind(leaflet, english));
    Beside beside = leaflet.unreviewedTranslation() && original.isPresent()
        ? section -> inEnglish(section, leaflet, original.get())
        : Beside.NOTHING;
    return renderer.render(leaflet, values, notices, beside);
  }

  /**
   * One part of a leaflet without its heading, as it stands in the whole.
   *
   * @return empty if the leaflet or the part is not there
   */
  public Optional<String> section(String id, String language, String section) {
    return find(id, language)
        .flatMap(leaflet -> leaflet.section(section).map(part -> section(leaflet, part)));
  }

  private String section(Leaflet leaflet, Section part) {
    String body = renderer.body(part, ClinicValues.of(clinic, leaflet.language()));
    return leaflet.unreviewedTranslation()
        ? body
            + find(leaflet.id(), ORIGINAL)
                .map(original -> inEnglish(part, leaflet, original))
                .orElse("")
        : body;
  }

  private String inEnglish(Section section, Leaflet leaflet, Leaflet original) {
    if (leaflet.topic().kind() != LeafletKind.SAFETY && !section.id().equals(WARNINGS)) {
      return "";
    }
    String label = Wording.of("leaflet", leaflet.language()).phrase("in-english");
    return original
        .section(section.id())
        .map(english -> "<details class=\"original\" open>\n<summary>" + Escape.html(label)
            + "</summary>\n<div lang=\"en\">\n<h3>" + Escape.html(english.heading()) + "</h3>\n"
            + renderer.body(english, ClinicValues.of(clinic)) + "</div>\n</details>\n")
        .orElse("");
  }
}
