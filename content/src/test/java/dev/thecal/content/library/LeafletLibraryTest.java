package dev.thecal.content.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeafletLibraryTest {

  private static final String DRAFT = """
      ---
      id: our-page
      language: en
      title: Our page
      summary: What this page says.
      version: 1.0.0
      status: draft
      next-review-due: 2027-01-31
      change: First version.
      kind: living
      sources:
        - A paper | Table 2 | https://example.org/paper
        - A book | Chapter 3
      ---
      ## What it is {#what-it-is}

      Some text.
      """;

  @TempDir
  private Path folder;

  @Test
  void the_shipped_leaflets_wait_for_a_clinician() {
    List<Leaflet> leaflets = LeafletLibrary.shipped().list("en");

    assertThat(leaflets).extracting(Leaflet::id).contains("what-a-pump-is", "the-trial");
    assertThat(leaflets).allSatisfy(leaflet -> {
      assertThat(leaflet.status()).isEqualTo(LeafletStatus.IN_REVIEW);
      assertThat(leaflet.review().reviewer()).isEmpty();
      assertThat(leaflet.review().on()).isEmpty();
      assertThat(leaflet.sources()).isNotEmpty();
    });
  }

  @Test
  void a_folder_adds_a_leaflet() throws IOException {
    Files.writeString(folder.resolve("our-page.md"), DRAFT);

    var library = LeafletLibrary.load(List.of(LeafletPack.shipped(), LeafletPack.folder(folder)));

    Leaflet leaflet = library.find("our-page", "en").orElseThrow();
    assertThat(leaflet.title()).isEqualTo("Our page");
    assertThat(leaflet.sources().get(0).address()).contains("https://example.org/paper");
    assertThat(leaflet.sections().get(0))
        .isEqualTo(new Section("what-it-is", "What it is", 15, "Some text.", List.of(17)));
    assertThat(library.find("our-page", "es")).isEmpty();
    assertThat(library.find("the-trial", "en")).isPresent();
  }

  @Test
  void an_id_that_exists_is_refused_with_both_files() throws IOException {
    Files.writeString(folder.resolve("a.md"), DRAFT);
    Files.writeString(folder.resolve("b.md"), DRAFT);

    assertThat(problems(folder))
        .containsExactly(
            "b.md: \"our-page\" in \"en\" is already in a.md; to take its place write \"overrides: 1.0.0\"");
  }

  @Test
  void a_page_takes_the_place_of_ours_if_it_says_so() throws IOException {
    Files.writeString(
        folder.resolve("the-trial.md"),
        DRAFT.replace("id: our-page", "id: the-trial").replace("1.0.0", "1.0.0\noverrides: 0.1.0"));

    var library = LeafletLibrary.load(List.of(LeafletPack.shipped(), LeafletPack.folder(folder)));

    assertThat(library.find("the-trial", "en").orElseThrow().title()).isEqualTo("Our page");
  }

  @Test
  void nothing_to_take_the_place_of_is_a_problem() throws IOException {
    Files.writeString(folder.resolve("a.md"), DRAFT.replace("1.0.0", "1.0.0\noverrides: 0.1.0"));

    assertThat(problems(folder))
        .containsExactly(
            "a.md: \"overrides\": there is no \"our-page\" in \"en\" to take the place of");
  }

  @Test
  void a_block_stands_where_it_is_named() throws IOException {
    Files.createDirectory(folder.resolve("blocks"));
    Files.writeString(folder.resolve("blocks/signs.en.md"), "- One.\n- Two.\n");
    Files.writeString(
        folder.resolve("a.md"), DRAFT.replace("Some text.", "These are:\n\n{{> signs}}\n\nEnd."));

    Leaflet leaflet = LeafletLibrary.load(List.of(LeafletPack.folder(folder)))
        .find("our-page", "en")
        .orElseThrow();

    assertThat(leaflet.sections().get(0))
        .isEqualTo(new Section(
            "what-it-is",
            "What it is",
            15,
            "These are:\n\n- One.\n- Two.\n\nEnd.",
            List.of(17, 18, 19, 19, 20, 21)));
  }

  @Test
  void a_block_that_does_not_exist_is_a_problem() throws IOException {
    Files.writeString(folder.resolve("a.md"), DRAFT.replace("Some text.", "{{> sings}}"));

    assertThat(problems(folder)).containsExactly("a.md:17: there is no block \"sings.en\"");
  }

  @Test
  void every_problem_of_every_file_is_told_with_its_line() throws IOException {
    Files.writeString(folder.resolve("a.md"), DRAFT.replace("status: draft", "status: done"));
    Files.writeString(
        folder.resolve("b.md"),
        DRAFT
            .replace("title: Our page", "titel: Our page\ntitel: Again\nnonsense")
            .replace("2027-01-31", "soon")
            .replace("## What it is {#what-it-is}", "## What it is"));

    assertThat(problems(folder))
        .containsExactlyInAnyOrder(
            "a.md:7: \"status\": \"done\" is not one of draft, in-review, approved, retired",
            "b.md:5: \"titel\" stands twice".replace(":5", ":5"),
            "b.md:6: \"nonsense\" is neither \"key: value\" nor \"  - item\" under a key",
            "b.md: \"title\" is missing",
            "b.md:4: unknown key \"titel\"; maybe \"title\"",
            "b.md:10: \"next-review-due\": \"soon\" is not a date; write year-month-day, for example 2026-05-06",
            "b.md:17: a line \"## Heading {#id}\" is expected, was \"## What it is\"");
  }

  @Test
  void approved_needs_a_name_and_a_day() throws IOException {
    Files.writeString(folder.resolve("a.md"), DRAFT.replace("status: draft", "status: approved"));

    assertThat(problems(folder))
        .contains("a.md:7: \"approved\" needs \"reviewer\" and \"reviewed-on\"");
  }

  @Test
  void only_a_draft_may_be_incomplete() throws IOException {
    Files.writeString(folder.resolve("a.md"), DRAFT.replace("status: draft", "status: in-review"));

    assertThat(problems(folder))
        .hasSize(9)
        .contains(
            "a.md: the section \"risks\" is missing",
            "a.md: the section \"when-to-call\" is missing");
  }

  @Test
  void a_folder_that_does_not_exist_is_told() {
    assertThatThrownBy(
            () -> LeafletLibrary.load(List.of(LeafletPack.folder(folder.resolve("gone")))))
        .isInstanceOf(BrokenContent.class)
        .hasMessageContaining("gone: cannot be read");
  }

  @Test
  void a_leaflet_is_overdue_from_the_day_after() {
    Leaflet leaflet = LeafletLibrary.shipped().find("the-trial", "en").orElseThrow();

    assertThat(leaflet.overdueOn(LocalDate.of(2027, 5, 1))).isFalse();
    assertThat(leaflet.overdueOn(LocalDate.of(2027, 5, 2))).isTrue();
  }

  private static List<String> problems(Path folder) {
    BrokenContent broken = catchThrowableOfType(
        BrokenContent.class, () -> LeafletLibrary.load(List.of(LeafletPack.folder(folder))));
    return broken.problems().stream().map(ContentProblem::toString).toList();
  }
}
