package dev.thecal.content.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.content.library.BrokenContent;
import dev.thecal.content.library.Leaflet;
import dev.thecal.content.library.LeafletKind;
import dev.thecal.content.library.LeafletStatus;
import dev.thecal.content.library.Review;
import dev.thecal.content.library.Section;
import dev.thecal.content.library.Topic;
import dev.thecal.core.evidence.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeafletHtmlTest {

  private static final Map<String, String> CLINIC =
      Map.of("clinic.phone", "555-0101", "clinic.name", "<b>Hill & *Dale*</b>");

  private static final LocalDate DUE = LocalDate.of(2027, 1, 31);

  private final LeafletHtml html = new LeafletHtml();

  @Test
  void a_telephone_number_dials() {
    assertThat(html.render(leaflet("Call {{clinic.phone}} now."), CLINIC))
        .contains("href=\"tel:5550101\">555-0101</a> now.</p>");
  }

  @Test
  void what_a_clinic_fills_in_is_neither_html_nor_markdown() {
    assertThat(html.render(leaflet("**{{ clinic.name }}**"), CLINIC))
        .contains("<strong>&lt;b&gt;Hill &amp; *Dale*&lt;/b&gt;</strong>");
  }

  @Test
  void a_list_of_the_clinic_is_a_list() {
    assertThat(html.render(leaflet("{{clinic.steps}}"), Map.of("clinic.steps", "First.\nThen.")))
        .contains("<ol>\n<li>First.</li>\n<li>Then.</li>\n</ol>");
  }

  @Test
  void raw_html_and_script_addresses_are_defused() {
    assertThat(html.render(leaflet("<script>alert(1)</script>"), CLINIC))
        .contains("&lt;script&gt;")
        .doesNotContain("<script");
    assertThat(html.render(leaflet("[x](javascript:alert)"), CLINIC))
        .contains("href=\"\">x</a>")
        .doesNotContain("javascript:");
  }

  @Test
  void every_hole_is_named_before_anything_is_shown() {
    Map<String, String> blank = Map.of("clinic.phone", " ");

    assertThatThrownBy(() -> html.render(leaflet("{{clinic.phone}} {{clinic.fone}}"), blank))
        .isInstanceOf(BrokenContent.class)
        .hasMessageContaining("page.md:9: no value for {{clinic.phone}} in \"When to call\"")
        .hasMessageContaining("{{clinic.fone}} in \"When to call\"; maybe \"clinic.phone\"");
  }

  @Test
  void the_banner_goes_only_when_it_is_approved() {
    Leaflet open = leaflet("Text.");
    Leaflet approved = leaflet(
        "Text.",
        new Review(
            LeafletStatus.APPROVED,
            Optional.of("Test reader"),
            Optional.of(LocalDate.of(2026, 1, 31)),
            DUE));

    assertThat(html.render(open, CLINIC)).contains("Not yet reviewed by a clinician", "nobody yet");
    assertThat(html.render(approved, CLINIC))
        .doesNotContain("Not yet reviewed")
        .contains("Test reader", "2026-01-31");
  }

  private static Leaflet leaflet(String markdown) {
    return leaflet(
        markdown, new Review(LeafletStatus.IN_REVIEW, Optional.empty(), Optional.empty(), DUE));
  }

  private static Leaflet leaflet(String markdown, Review review) {
    return new Leaflet(
        "page",
        "en",
        "A page",
        "About a page.",
        "1.0.0",
        Optional.empty(),
        Optional.empty(),
        Topic.of(LeafletKind.JOURNEY),
        review,
        "First version.",
        List.of(Citation.of("A paper", "Table 1", "https://example.org/paper")),
        List.of(Section.plain("when-to-call", "When to call", 9, markdown)),
        "page.md");
  }
}
