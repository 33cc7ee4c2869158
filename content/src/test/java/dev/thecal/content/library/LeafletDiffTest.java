package dev.thecal.content.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeafletDiffTest {

  private static final String HEAD = """
      ---
      id: page
      language: en
      title: A page
      summary: What it says.
      version: %s
      status: draft
      next-review-due: 2027-01-31
      change: %s
      kind: living
      sources:
        - A book | Chapter 3
      ---
      """;

  @Test
  void tells_what_went_and_what_came() {
    Leaflet before = page("1.0.0", "First.", "## Rest {#rest}\n\nRest a day.\n\nDrink.\n");
    Leaflet after = page(
        "1.1.0",
        "Longer rest.",
        "## Rest {#rest}\n\nRest two days.\n\nDrink.\n\n## More {#more}\n\nAsk.\n");

    assertThat(LeafletDiff.between(before, after))
        .containsExactly(
            "version 1.0.0 to 1.1.0: Longer rest.",
            "section \"rest\":",
            "  - Rest a day.",
            "  + Rest two days.",
            "section \"more\":",
            "  + More",
            "  + Ask.");
    assertThat(LeafletDiff.between(after, before))
        .contains("section \"more\":", "  - More", "  - Ask.");
    assertThat(LeafletDiff.between(before, before)).isEmpty();
  }

  private static Leaflet page(String version, String change, String body) {
    return LeafletLibrary.read(
        new LeafletFile("page.en.md", HEAD.formatted(version, change) + body));
  }
}
