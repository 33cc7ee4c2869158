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
 * @param reviewer the clinician who read it; never invented, so often empty
 * @param reviewedOn day of that reading
 * @param nextReviewDue the leaflet is overdue after this day
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
    LeafletStatus status,
    Optional<String> reviewer,
    Optional<LocalDate> reviewedOn,
    LocalDate nextReviewDue,
    String change,
    List<Citation> sources,
    List<Section> sections,
    String file) {

  public Leaflet {
    sources = List.copyOf(sources);
    sections = List.copyOf(sections);
  }

  public boolean approved() {
    return status == LeafletStatus.APPROVED;
  }

  public boolean overdueOn(LocalDate day) {
    return day.isAfter(nextReviewDue);
  }
}
