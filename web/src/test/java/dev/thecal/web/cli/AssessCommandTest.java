package dev.thecal.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts from files, without a database. */
class AssessCommandTest {

  private static final Path SAMPLES = Path.of("..", "samples", "facts");

  @TempDir
  private Path folder;

  @ParameterizedTest(name = "{1} -> {2}, {3}")
  @CsvSource(textBlock = """
      spine-surgery,            01-all-is-well-before-the-trial,  trial-next, not-asked
      spine-surgery,            02-trial-has-succeeded,           candidate, not-asked
      spine-surgery,            03-infection-now,                 contraindicated, not-asked
      spine-surgery,            04-referral-letter-only,          incomplete, not-asked
      spine-and-pain,           05-warfarin-not-washed-out,       not-now, not-asked
      spine-surgery,            06-scores-disagree,               needs-review, not-asked
      spine-surgery,            07-larger-surgery-is-open,        not-now, not-asked
      rehab-and-pain,           08-spasticity-after-spinal-injury, trial-next, not-asked
      rehab-and-pain,           09-brain-injury-five-months-ago,  not-now, not-asked
      medicare-ncd-280-14-pain, 10-life-expectancy-two-months,    candidate, criteria-not-met
      """)
  void ten_samples(String policy, String sample, String decision, String coverage) {
    var run =
        assess("--policy", policy, "--json", SAMPLES.resolve(sample + ".json").toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    JsonNode answer = Json.read(run.out(), JsonNode.class);
    assertThat(answer.get("decision").asText()).isEqualTo(decision);
    assertThat(answer.get("coverage").asText()).isEqualTo(coverage);
  }

  @Test
  void the_text_names_who_decides_and_leaves_sensitive_findings_out_unless_asked() {
    String file = SAMPLES.resolve("10-life-expectancy-two-months.json").toString();
    String open = assess("--policy", "medicare-ncd-280-14-pain", file).out();
    String all =
        assess("--policy", "medicare-ncd-280-14-pain", "--with-sensitive", file).out();

    assertThat(open)
        .contains("the treating clinician decides")
        .doesNotContain("life expectancy of 2")
        .contains("left out here");
    assertThat(all).contains("life expectancy of 2");
  }

  @Test
  void the_problems_of_all_files_come_at_once_and_nothing_is_assessed() throws IOException {
    Path wrong = Files.writeString(
        folder.resolve("wrong.json"), "{\"pain-scor\": 8, \"active-infection\": \"no\"}");
    Path good = Files.writeString(folder.resolve("good.json"), "{}");
    var run = assess("--policy", "spine-surgery", good.toString(), wrong.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(wrong + "#/pain-scor: unknown field")
        .contains("maybe \"pain-score\"")
        .contains(wrong + "#/active-infection: ");
  }

  @Test
  void without_files_or_policy_it_is_used_wrongly_and_a_bad_day_is_refused() {
    assertThat(CommandRun.of("assess").code()).isEqualTo(2);
    assertThat(CommandRun.of("assess", "x.json").code()).isEqualTo(2);
    var run = CommandRun.of("assess", "--policy", "spine-surgery", "--on", "6.5.2026", "x.json");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("--on");
  }

  private static CommandRun assess(String... arguments) {
    var all = new String[arguments.length + 3];
    all[0] = "assess";
    all[1] = "--on";
    all[2] = "2026-05-06";
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return CommandRun.of(all);
  }
}
