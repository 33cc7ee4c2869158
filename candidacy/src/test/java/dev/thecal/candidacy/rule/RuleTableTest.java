package dev.thecal.candidacy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.policy.Policy;
import dev.thecal.core.json.Reads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of docs/candidacy-rules.md says what the rules and the shipped policies are. */
class RuleTableTest {

  private static final List<Policy> POLICIES = Candidacy.shipped().policies().list();

  record Line(String row, String rule, String kind, String policies) {}

  @Test
  void every_row_of_patient_selection_has_a_rule_and_every_rule_a_row() throws IOException {
    List<String> rows =
        IntStream.rangeClosed(1, 53).mapToObj("PS-%02d"::formatted).toList();

    assertThat(table()).extracting(Line::row).containsAll(rows);
    assertThat(table())
        .extracting(Line::rule)
        .containsExactlyInAnyOrderElementsOf(
            ShippedRules.all().stream().map(RuleTableTest::name).toList());
  }

  @Test
  void kind_and_policies_of_each_line_are_as_they_are() throws IOException {
    List<Line> lines = table();

    assertThat(lines).allSatisfy(line -> {
      CandidacyRule rule = ShippedRules.all().stream()
          .filter(one -> name(one).equals(line.rule()))
          .findFirst()
          .orElseThrow();
      assertThat(line.kind()).as(line.rule()).isEqualTo(Reads.name(rule.kind()));
      assertThat(line.policies()).as(line.rule()).isEqualTo(policies(rule.id()));
    });
  }

  private static String policies(String rule) {
    String used = POLICIES.stream()
        .flatMap(policy -> policy.rules().stream()
            .filter(entry -> entry.rule().equals(rule))
            .map(entry -> policy.id() + " (" + Reads.name(entry.level()) + ")"))
        .collect(Collectors.joining(", "));
    return used.isEmpty() ? "none" : used;
  }

  private static String name(CandidacyRule rule) {
    return "`" + rule.getClass().getSimpleName() + "`";
  }

  private static List<Line> table() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("..", "docs", "candidacy-rules.md"))) {
      return lines
          .filter(line -> line.contains("| `"))
          .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
          .map(cells -> new Line(cells.get(1), cells.get(3), cells.get(4), cells.get(5)))
          .toList();
    }
  }
}
