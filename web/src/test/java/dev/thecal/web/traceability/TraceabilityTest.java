package dev.thecal.web.traceability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.web.repository.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/traceability.md and the other documents name only what exists. */
class TraceabilityTest {

  private static final Named NAMED = Named.inThisCheckout();

  private final List<TraceRow> rows = TraceRow.in(Repository.read("docs/traceability.md"));

  @Test
  void every_line_and_every_disagreement_is_there_once() {
    // 22 + 15 + 12 + 15 + 17 = 81 lines of five programmes, 17 points of disagreement.
    Stream<String> lines = Stream.of(
            numbered("S0-%02d", 22),
            numbered("S1-%02d", 15),
            numbered("S2-%02d", 12),
            numbered("S3-%02d", 15),
            numbered("S4-%02d", 17),
            numbered("D%d", 17))
        .flatMap(ids -> ids);

    assertThat(rows.stream().map(TraceRow::id)).containsExactlyElementsOf(lines.toList());
  }

  @Test
  void what_a_row_names_exists() {
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.names())
            .as("%s names what does not exist", row.id())
            .allMatch(NAMED::exists));
  }

  @Test
  void a_row_that_serves_something_names_it_and_a_test() {
    assertThat(rows).filteredOn(row -> !row.servesNothing()).allSatisfy(row -> {
      assertThat(TraceRow.namesIn(row.servedBy())).as("%s, served by", row.id()).isNotEmpty();
      assertThat(row.tests())
          .as("%s, shown by", row.id())
          .isNotEmpty()
          .allMatch(test -> test.endsWith("Test"));
    });
  }

  @Test
  void tests_that_any_document_names_exist() throws IOException {
    var documents = Stream.concat(
            Repository.files("docs", ".md").stream(),
            Stream.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md")
                .map(Repository::path)
                .filter(Files::exists))
        .toList();

    for (Path document : documents) {
      var tests = TraceRow.namesIn(Files.readString(document)).stream()
          .filter(name -> name.matches("[A-Z]\\w+Test"));
      assertThat(tests).as("%s", document.getFileName()).allMatch(NAMED::exists);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spine-surgery#/therapy/name",
        "spine-surgery#/claims/[s0-12]/instead",
        "samples/clinics/spine-surgery.json",
        "TraceabilityTest",
        "ClinicId"
      })
  void what_exists_is_found(String name) {
    assertThat(NAMED.exists(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spine-surgery#/therapy/nickname",
        "spine-surgery#/claims/[s9-99]/instead",
        "spine-surgery#/sites/99",
        "no-such-clinic#/name",
        "samples/clinics/no-such-clinic.json",
        "NoSuchTest",
        "GET /api/v1/no-such-route",
        "something else"
      })
  void what_does_not_exist_is_noticed(String name) {
    assertThat(NAMED.exists(name)).isFalse();
  }

  @Test
  void a_row_is_read_with_its_names() {
    List<TraceRow> read = TraceRow.in("""
        | line | about | served by | shown by |
        |---|---|---|---|
        | S0-01 | words | `A`, `b#/c` | `ATest` |
        | D17 | words | Not yet | |
        """);

    assertThat(read)
        .containsExactly(
            new TraceRow("S0-01", "`A`, `b#/c`", "`ATest`"), new TraceRow("D17", "Not yet", ""));
    assertThat(read.get(0).names()).containsExactly("A", "b#/c", "ATest");
    assertThat(read.get(1).servesNothing()).isTrue();
  }

  private static Stream<String> numbered(String form, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(form::formatted);
  }
}
