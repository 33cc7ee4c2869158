package dev.thecal.content.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.content.library.LeafletLibrary;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClinicLeafletsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final LocalDate DUE = LocalDate.of(2027, 5, 1);

  @Test
  void an_unreviewed_translation_shows_the_english_beside_what_warns_and_nowhere_else()
      throws IOException {
    String html = leaflets("spine-surgery").html("travel", "es", TODAY);

    assertThat(html).contains("Traducción sin revisar", "Pida un intérprete");
    assertThat(html.split("<details class=\"original\"", -1)).hasSize(2);
    assertThat(html.indexOf("id=\"when-to-call\"")).isLessThan(html.indexOf("class=\"original\""));
    assertThat(leaflets("spine-surgery").html("travel", "en", TODAY))
        .doesNotContain("class=\"original\"");
  }

  @Test
  void a_page_leaves_the_site_on_the_day_after_its_review_was_due_and_says_so() throws IOException {
    ClinicLeaflets leaflets = leaflets("spine-surgery");

    assertThat(leaflets.onSite("en", DUE)).isNotEmpty();
    assertThat(leaflets.onSite("en", DUE.plusDays(1))).isEmpty();
    assertThat(leaflets.html("travel", "en", DUE)).doesNotContain("was due for review");
    assertThat(leaflets.html("travel", "en", DUE.plusDays(1))).contains("was due for review");
  }

  @Test
  void a_part_stands_alone_as_in_the_whole() throws IOException {
    ClinicLeaflets leaflets = leaflets("spine-surgery");

    assertThat(leaflets.section("warning-signs", "es", "when-to-call"))
        .hasValueSatisfying(part -> assertThat(part).contains("911", "class=\"original\""));
    assertThat(leaflets.section("warning-signs", "es", "nothing")).isEmpty();
    assertThatThrownBy(() -> leaflets.html("nothing", "es", TODAY)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spine-surgery",
        "spine-and-pain",
        "rehab-and-pain",
        "comprehensive-pain",
        "community-pain"
      })
  void every_page_can_be_filled_for_every_sample_clinic(String clinic) throws IOException {
    ClinicLeaflets leaflets = leaflets(clinic);

    for (String language : Wording.LANGUAGES) {
      assertThat(leaflets.onSite(language, TODAY))
          .allSatisfy(leaflet -> assertThat(leaflets.html(leaflet, TODAY))
              .doesNotContain("{{")
              .contains("</article>"));
    }
  }

  @Test
  void both_languages_have_the_same_phrases() {
    for (String name : new String[] {"clinic", "leaflet"}) {
      assertThat(Wording.of(name, "es").keys())
          .containsExactlyInAnyOrderElementsOf(Wording.of(name, "en").keys());
    }
  }

  private static ClinicLeaflets leaflets(String clinic) throws IOException {
    Path profile = Path.of("..", "samples", "clinics", clinic + ".json");
    return new ClinicLeaflets(
        LeafletLibrary.shipped(), ClinicProfile.parse(Files.readString(profile)));
  }
}
