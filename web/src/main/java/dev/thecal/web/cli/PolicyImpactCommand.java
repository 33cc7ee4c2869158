package dev.thecal.web.cli;

import dev.thecal.candidacy.impact.ImpactQuestion;
import dev.thecal.candidacy.impact.ImpactedPatient;
import dev.thecal.candidacy.impact.PolicyImpact;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.MalformedJson;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.web.http.GrantedScopes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whose decision would change under a policy file. Stores nothing but, if asked, how far it came. */
@Command(
    name = "impact",
    mixinStandardHelpOptions = true,
    description = "List the patients of a clinic whose decision would change under a policy file.")
public final class PolicyImpactCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path file;

  @Option(names = "--clinic", required = true)
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String clinic;

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description =
          "keep the progress there and, after an interruption, go on from it; it names patients and is removed at"
              + " the end")
  private Optional<Path> resume = Optional.empty();

  @Option(
      names = "--with-sensitive",
      description =
          "name reasons that rest on sensitive facts too; needs access.sensitive, and the look is recorded")
  private boolean sensitive;

  @Option(names = "--json", description = "as JSON for programs")
  private boolean json;

  @Option(
      names = "--progress",
      negatable = true,
      description = "a progress bar on standard error; usual on a terminal")
  private boolean progress = ProgressBar.isWatched();

  @Override
  public Integer call() {
    String text = CandidacyFiles.text(file);
    ImpactState state = ClinicDoor.with("policy-command", clinic, door -> run(door, text));
    resume.ifPresent(ImpactState::remove);
    if (json) {
      Console.line(Json.write(state.changed()));
    } else {
      print(state);
    }
    return 0;
  }

  private ImpactState run(ClinicDoor door, String text) {
    PolicyImpact impact = door.get(PolicyImpact.class);
    Optional<ImpactState> before =
        resume.flatMap(ImpactState::find).map(found -> found.require(text, clinic));
    ImpactQuestion question =
        question(door, text, before.map(ImpactState::on).orElseGet(door::today));
    before.ifPresent(found -> found.require(question));
    var bar = new ProgressBar(
        spec.commandLine().getErr(), impact.total(door.access(), door.clinic()), progress);
    var now = new ImpactState[] {before.orElseGet(() -> ImpactState.begin(text, question))};
    impact.run(door.access(), question, now[0].next().map(PatientId::new), page -> {
      now[0] = now[0].plus(page);
      resume.ifPresent(now[0]::write);
      bar.show(now[0].looked() + now[0].leftOut());
    });
    bar.end();
    return now[0];
  }

  private ImpactQuestion question(ClinicDoor door, String text, LocalDate on) {
    try {
      PolicyImpact impact = door.get(PolicyImpact.class);
      ImpactQuestion asked = impact.question(door.access(), door.clinic(), text, on);
      return sensitive
          ? impact.withSensitive(
              door.access().with(door.get(GrantedScopes.class).scopes()), asked)
          : asked;
    } catch (MalformedJson e) {
      throw Refusal.invalid(file.toString(), String.valueOf(e.getMessage()));
    }
  }

  private static void print(ImpactState state) {
    for (ImpactedPatient one : state.changed()) {
      Console.line(one.patient() + ": " + words(one.before()) + " -> " + words(one.after()));
      one.why().forEach(line -> Console.line("  " + line));
    }
    Console.line(state.changed().size() + " of " + state.looked()
        + " patients would get another answer on " + state.on() + "."
        + (state.leftOut() == 0
            ? ""
            : " " + state.leftOut() + " who have died or are another clinic's were left out."));
  }

  private static String words(Enum<?> word) {
    return Reads.name(word).replace('-', ' ');
  }
}
