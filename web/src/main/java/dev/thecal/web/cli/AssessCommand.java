package dev.thecal.web.cli;

import dev.thecal.candidacy.Assessment;
import dev.thecal.candidacy.AssessmentText;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.policy.Policy;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Assesses facts from files, without a database; or looks at a stored assessment again. */
@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    description = {
      "Assess patients whose facts are in files; or, with --replay, look at a stored assessment again.",
      "Findings that rest on sensitive facts are left out unless --with-sensitive."
    })
public final class AssessCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "facts as JSON; thecal facts schema describes it")
  private List<Path> files = List.of();

  @Option(names = "--policy", description = "a policy file, or the id of a policy that is shipped")
  private Optional<String> policy = Optional.empty();

  @Option(names = "--on", description = "the day for which it shall hold; usual: today")
  private Optional<String> on = Optional.empty();

  @Option(names = "--json", description = "one line of JSON per file")
  private boolean json;

  @Option(
      names = "--with-sensitive",
      description = "for staff: also what rests on life expectancy, psychosis and the like")
  private boolean sensitive;

  @Option(
      names = "--replay",
      paramLabel = "ID",
      description =
          "print a stored assessment as it was given; standard error tells what differs today. Needs the database")
  private Optional<String> replay = Optional.empty();

  @Option(
      names = "--clinic",
      description = "of the stored assessment; usual: every clinic is searched")
  private Optional<String> clinic = Optional.empty();

  @Override
  public Integer call() {
    if (replay.isPresent()) {
      return new ReplayRun(spec.commandLine().getErr()).of(replay.get(), clinic);
    }
    if (files.isEmpty() || policy.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "Name facts files and a --policy, or a stored assessment to --replay");
    }
    CandidacyFiles door = CandidacyFiles.ofProcess();
    Policy by = door.policy(policy.get());
    LocalDate day = on.map(AssessCommand::day).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    List<Facts> all = CandidacyFiles.read(files, door.candidacy().factKeys()::read);
    for (int i = 0; i < all.size(); i++) {
      print(files.get(i), door.candidacy().assessor().assess(all.get(i), by, day));
    }
    return 0;
  }

  private void print(Path file, Assessment whole) {
    Assessment answer = sensitive ? whole : whole.withoutSensitive();
    if (json) {
      Console.line(Json.write(answer));
    } else {
      Console.text((files.size() > 1 ? "== " + file + "\n" : "")
          + AssessmentText.withSensitive(answer)
          + (files.size() > 1 ? "\n" : ""));
    }
  }

  private static LocalDate day(String text) {
    try {
      return Reads.date(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("--on", String.valueOf(e.getMessage()));
    }
  }
}
