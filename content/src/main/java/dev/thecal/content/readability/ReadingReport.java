package dev.thecal.content.readability;

import dev.thecal.content.library.Leaflet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How hard a leaflet is to read, by two formulas that must both accept it: the whole and every section.
 * {@link LeafletText#SET_ASIDE} tells what is not counted.
 *
 * @param sections by id, in reading order
 */
public record ReadingReport(Reading whole, Map<String, Reading> sections) {

  /** Two views of one text. */
  public record Reading(TextCounts counts, Formula first, Formula second) {

    public BigDecimal firstValue() {
      return first.of(counts);
    }

    public BigDecimal secondValue() {
      return second.of(counts);
    }

    /** Both formulas accept it. */
    public boolean accepted() {
      return first.accepts(counts) && second.accepts(counts);
    }
  }

  public static ReadingReport of(Leaflet leaflet) {
    Language language = Language.of(leaflet.language());
    var sections = new LinkedHashMap<String, Reading>();
    leaflet
        .sections()
        .forEach(section ->
            sections.put(section.id(), part(language.count(LeafletText.of(section)), language)));
    return new ReadingReport(whole(language.count(LeafletText.of(leaflet)), language), sections);
  }

  /** The ids of sections that one of the formulas refuses, {@code whole} for the leaflet itself. */
  public List<String> tooHard() {
    var hard = new ArrayList<String>();
    if (!whole.accepted()) {
      hard.add("whole");
    }
    sections.forEach((id, reading) -> {
      if (!reading.accepted()) {
        hard.add(id);
      }
    });
    return hard;
  }

  private static Reading whole(TextCounts counts, Language language) {
    return switch (language) {
      case EN -> new Reading(counts, Formula.FLESCH_KINCAID, Formula.SMOG);
      case ES -> new Reading(counts, Formula.FERNANDEZ_HUERTA, Formula.SZIGRISZT_PAZOS);
    };
  }

  /** A section is too short for SMOG, so the reading ease is its second formula. */
  private static Reading part(TextCounts counts, Language language) {
    return switch (language) {
      case EN -> new Reading(counts, Formula.FLESCH_KINCAID, Formula.FLESCH_READING_EASE);
      case ES -> new Reading(counts, Formula.FERNANDEZ_HUERTA, Formula.SZIGRISZT_PAZOS);
    };
  }
}
