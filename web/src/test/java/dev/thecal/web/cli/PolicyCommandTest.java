package dev.thecal.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.schema.FactsSchema;
import dev.thecal.candidacy.schema.PolicySchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies as files, on the command line. */
class PolicyCommandTest {

  @TempDir
  private Path folder;

  @Test
  void every_problem_of_every_file_comes_at_once_with_place_and_cure() throws IOException {
    Path wrong = write(
        "wrong.json",
        exported()
            .replace("pain-is-severe", "pain-is-sever")
            .replace("\"level\": \"absolute\"", "\"level\": \"absolut\""));
    Path broken = write("broken.json", "{");
    Path missing = folder.resolve("missing.json");

    var run =
        CommandRun.of("policy", "check", wrong.toString(), broken.toString(), missing.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("unknown rule \"pain-is-sever\"; maybe \"pain-is-severe\"")
        .contains(wrong + "#/rules/0/rule: ")
        .contains("\"absolut\" is not one of required, before-implant, absolute")
        .contains(broken + ": ")
        .contains(missing + ": there is no readable file of that name");
  }

  @Test
  void an_edit_is_checked_and_told_in_words() throws IOException {
    Path edited = write("edited.json", exported().replace("\"value\": 4", "\"value\": 7"));

    var check = CommandRun.of("policy", "check", edited.toString());
    assertThat(check.err()).isEmpty();
    assertThat(check.out()).startsWith("ok: spine-surgery, version 1: ");
    assertThat(
            CommandRun.of("policy", "diff", "spine-surgery", edited.toString()).out())
        .isEqualTo(
            "The lowest pain score rises from 4 to 7 (rule \"Pain is severe\": score from 0 to"
                + " 10 that stands in for the word, inclusive).\n");
    assertThat(CommandRun.of("policy", "diff", "--json", "spine-surgery", edited.toString())
            .out())
        .startsWith("[{\"rule\":\"pain-is-severe\",\"text\":\"The lowest pain score");
  }

  @Test
  void what_is_exported_differs_in_nothing() throws IOException {
    Path file = write("exported.json", exported());

    assertThat(CommandRun.of("policy", "diff", "spine-surgery", file.toString()).out())
        .isEqualTo("No difference.\n");
  }

  @Test
  void an_unknown_policy_is_refused_with_the_nearest_one_and_a_missing_argument_is_wrong_usage() {
    var run = CommandRun.of("policy", "export", "spine-surgry");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("maybe \"spine-surgery\"");

    assertThat(CommandRun.of("policy", "diff", "spine-surgery").code()).isEqualTo(2);
    assertThat(CommandRun.of("policy", "check").code()).isEqualTo(2);
  }

  @Test
  void the_schemas_are_printed() {
    var candidacy = Candidacy.shipped();

    assertThat(CommandRun.of("policy", "schema").out())
        .isEqualTo(PolicySchema.of(candidacy.rules()));
    assertThat(CommandRun.of("facts", "schema").out())
        .isEqualTo(FactsSchema.of(candidacy.factKeys()));
  }

  private static String exported() {
    var run = CommandRun.of("policy", "export", "spine-surgery");
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
