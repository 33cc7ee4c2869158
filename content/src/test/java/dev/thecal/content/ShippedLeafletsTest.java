package dev.thecal.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.content.library.Leaflet;
import dev.thecal.content.library.LeafletLibrary;
import dev.thecal.content.library.LeafletStatus;
import dev.thecal.content.lint.ContentCheck;
import dev.thecal.content.readability.Formula;
import dev.thecal.content.readability.ReadingReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What we hand to patients: readable, complete in both languages, free of what misleads. */
class ShippedLeafletsTest {

  private static final Path FOLDER = Path.of("src/main/resources/leaflets");

  private static final LeafletLibrary LIBRARY = LeafletLibrary.shipped();

  @Test
  void nothing_keeps_a_page_from_being_published() {
    assertThat(ContentCheck.problems(LIBRARY)).isEmpty();
  }

  @Test
  void english_pages_read_at_grade_6_on_average() {
    assertThat(average(
            "en", report -> report.whole().firstValue().max(report.whole().secondValue())))
        .isLessThanOrEqualTo(BigDecimal.valueOf(6));
  }

  @Test
  void spanish_pages_read_easily_on_average() {
    assertThat(average("es", report -> report.whole().firstValue()))
        .as(Formula.FERNANDEZ_HUERTA.title())
        .isGreaterThanOrEqualTo(BigDecimal.valueOf(70));
  }

  @Test
  void every_page_is_there_in_both_languages() {
    assertThat(LIBRARY.list("es"))
        .extracting(Leaflet::id)
        .containsExactlyInAnyOrderElementsOf(
            LIBRARY.list("en").stream().map(Leaflet::id).toList());
  }

  @Test
  void nobody_has_reviewed_a_page_and_none_says_so() {
    assertThat(LIBRARY.all()).allSatisfy(leaflet -> {
      assertThat(leaflet.status()).isEqualTo(LeafletStatus.IN_REVIEW);
      assertThat(leaflet.review().reviewer()).isEmpty();
      assertThat(leaflet.language().equals("en") || leaflet.unreviewedTranslation())
          .isTrue();
    });
  }

  @Test
  void every_file_of_the_folder_is_in_the_index() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<String> names = files
          .filter(file -> file.toString().endsWith(".md"))
          .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
      assertThat(Files.readAllLines(FOLDER.resolve("index.txt"))).isEqualTo(names);
    }
  }

  private static BigDecimal average(String language, Function<ReadingReport, BigDecimal> value) {
    List<BigDecimal> all =
        LIBRARY.list(language).stream().map(ReadingReport::of).map(value).toList();
    return all.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(all.size()), MathContext.DECIMAL64);
  }
}
