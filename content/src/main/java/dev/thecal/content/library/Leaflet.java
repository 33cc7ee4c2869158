package dev.thecal.content.library;

import dev.thecal.core.evidence.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of a text for patients, in one language. Numbers that a clinic decides stand in it as
 * placeholders, so that text and policy cannot disagree.
 *
 * @param id the same in every language, lower case with hyphens
 * @param language ISO 639-1, for example {@code en}
 * @param summary one sentence for lists of leaflets
 * @param version semantic: {@code major.minor.patch}
 * @param overrides the version of the page with the same id that this one takes the place of; empty for
 *     a page of its own
 * @param translation present if it was translated from another language
 * @param change why this version exists
 * @param sources what its statements rest on, at least one
 * @param sections in reading order
 * @param file where it was read, for messages
 */
public record Leaflet(
    String id,
    String language,
    String title,
    String summary,
    String version,
    Optional<String> overrides,
    Optional<Translation> translation,
    Topic topic,
    Review review,
    String change,
    List<Citation> sources,
    List<Section> sections,
    String file) {

  public Leaflet {
    sources = List.copyOf(sources);
    sections = List.copyOf(sections);
  }

  public LeafletStatus status() {
    return review.status();
  }

  public boolean approved() {
    return status() == LeafletStatus.APPROVED;
  }

  public boolean overdueOn(LocalDate day) {
    return day.isAfter(review.nextDue());
  }

  /** A translation for which no qualified translator answers yet. */
  public boolean unreviewedTranslation() {
    return translation.filter(made -> !made.reviewed()).isPresent();
  }

  public Optional<Section> section(String sectionId) {
    return sections.stream().filter(section -> section.id().equals(sectionId)).findFirst();
  }
}
