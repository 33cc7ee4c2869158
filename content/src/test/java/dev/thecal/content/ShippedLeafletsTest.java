package dev.thecal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.content.library.Leaflet;
import dev.thecal.content.library.LeafletLibrary;
import dev.thecal.content.library.Section;
import dev.thecal.content.readability.Language;
import dev.thecal.content.readability.LeafletText;
import dev.thecal.content.readability.Readability;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What we hand to patients: readable, and free of the phrases that mislead. */
class ShippedLeafletsTest {

  private static final BigDecimal HARD_STOP = BigDecimal.valueOf(8);

  static List<Leaflet> leaflets() {
    return LeafletLibrary.shipped().list("en");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("leaflets")
  void reads_at_grade_8_or_below(Leaflet leaflet) {
    var counts = Language.EN.count(LeafletText.of(leaflet));

    assertThat(Readability.grade(counts))
        .as("%s %s", leaflet.id(), counts)
        .isLessThanOrEqualTo(HARD_STOP);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("leaflets")
  void every_section_reads_at_grade_8_or_below_by_flesch_kincaid(Leaflet leaflet) {
    for (Section section : leaflet.sections()) {
      var counts = Language.EN.count(LeafletText.of(section));
      assertThat(Readability.fleschKincaid(counts))
          .as("%s %s", leaflet.id(), section.id())
          .isLessThanOrEqualTo(HARD_STOP);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stomach",
        "abdominal cavity",
        "into the spinal cord",
        "run out",
        "runs out",
        "eliminate",
        "completely reversible",
        "avoids the brain",
        "very safe",
        "will resolve",
        "usually resolves",
        "no limitation",
        "research shows",
        "studies show"
      })
  void no_phrase_that_misleads(String phrase) {
    assertThat(leaflets())
        .allSatisfy(
            leaflet -> assertThat(LeafletText.of(leaflet)).doesNotContainIgnoringCase(phrase));
  }

  @Test
  void every_leaflet_says_when_to_go_to_the_emergency_room() {
    assertThat(leaflets())
        .allSatisfy(leaflet -> assertThat(leaflet.sections())
            .filteredOn(section -> section.id().equals("when-to-call"))
            .singleElement()
            .satisfies(section -> assertThat(section.markdown())
                .contains("{{emergency.phone}}", "emergency room", "day or night")));
  }
}
