package dev.thecal.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.content.render.Wording;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The site says the same in both languages. */
class SiteWordsTest {

  private static final Pattern SPOT = Pattern.compile("\\[\\[[^\\]]*]]|\\{\\d}|\\b(911|988)\\b");
  private static final Wording ENGLISH = Wording.of("site", "en");
  private static final Wording SPANISH = Wording.of("site", "es");

  @Test
  void every_phrase_is_in_both_languages_with_the_same_spots_and_numbers() {
    assertThat(SPANISH.keys()).isEqualTo(ENGLISH.keys());
    for (String key : ENGLISH.keys()) {
      assertThat(spots(SPANISH.phrase(key, "{0}", "{1}")))
          .as(key)
          .containsExactlyInAnyOrderElementsOf(spots(ENGLISH.phrase(key, "{0}", "{1}")));
    }
  }

  @Test
  void nothing_is_said_that_a_leaflet_may_not_say() {
    for (Wording words : List.of(ENGLISH, SPANISH)) {
      for (String key : words.keys()) {
        assertThat(words.phrase(key, "", ""))
            .as(key)
            .doesNotContainIgnoringCase("stomach")
            .doesNotContainIgnoringCase("run out")
            .doesNotContainIgnoringCase("estómago")
            .doesNotContainIgnoringCase("cure");
      }
    }
  }

  private static List<String> spots(String text) {
    return SPOT.matcher(text).results().map(MatchResult::group).toList();
  }
}
