package dev.thecal.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.content.library.Leaflet;
import dev.thecal.content.library.LeafletLibrary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type and what they should find among the first three. */
class LeafletSearchTest {

  private static final LeafletSearch SEARCH =
      new LeafletSearch(LeafletLibrary.shipped().all());

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "en, airport, travel",
    "en, mri, mri-scans",
    "en, scanner, mri-scans",
    "en, pregnent, pregnancy",
    "en, my pump beeps, alarms",
    "en, spasms, baclofen-and-spasticity",
    "en, trial, the-trial",
    "en, opperation, the-implant",
    "es, aeropuerto, travel",
    "es, resonancia, mri-scans",
    "es, embarazo, pregnancy",
    "es, embaraso, pregnancy",
    "es, espasticidad, baclofen-and-spasticity"
  })
  void is_among_the_first_three(String language, String typed, String expected) {
    assertThat(SEARCH.find(typed, language).stream().limit(3))
        .extracting(Leaflet::id)
        .contains(expected);
  }

  @Test
  void one_language_at_a_time_and_nothing_for_nothing() {
    assertThat(SEARCH.find("bomba", "es")).extracting(Leaflet::language).containsOnly("es");
    assertThat(SEARCH.find("  ", "en")).isEmpty();
    assertThat(SEARCH.find("zzzzzzzz", "en")).isEmpty();
    assertThat(SEARCH.find("pump", "fr")).isEmpty();
    assertThat(new LeafletSearch(List.of()).find("pump", "en")).isEmpty();
  }

  @Test
  void signs_that_the_library_uses_in_its_language_are_taken_as_words() {
    assertThat(SEARCH.find("pump\" AND (title:* OR ~", "en")).isNotEmpty();
  }
}
