package dev.thecal.web.cli;

import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.policy.ClinicPolicies;
import dev.thecal.candidacy.policy.Policy;
import dev.thecal.candidacy.policy.PolicyChange;
import dev.thecal.candidacy.policy.PolicyDiff;
import dev.thecal.candidacy.policy.PolicyWriter;
import dev.thecal.candidacy.policy.PublishedPolicy;
import dev.thecal.candidacy.schema.PolicySchema;
import dev.thecal.core.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Candidacy policies as files that a clinician edits. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    description = "Check, compare, export and publish candidacy policies.",
    subcommands = {PolicyImpactCommand.class, PolicyPublishCommand.class})
public final class PolicyCommand {

  /** Exit code 1 with every problem of every file. */
  @Command(description = "Check policy files: every problem at once, with its place and the cure.")
  int check(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files) {
    var candidacy = CandidacyFiles.ofProcess().candidacy();
    CandidacyFiles.read(files, candidacy.policyReader()::read)
        .forEach(policy -> Console.line("ok: " + policy.id() + ", version " + policy.version()
            + ": " + policy.rules().size() + " rules, in force from " + policy.effectiveFrom()
            + policy.effectiveTo().map(to -> " to " + to).orElse("")));
    return 0;
  }

  /** One sentence per difference. */
  @Command(description = "Tell in words how policy B differs from policy A.")
  int diff(
      @Parameters(paramLabel = "A", description = "a file, or the id of a policy that is shipped")
          String before,
      @Parameters(paramLabel = "B", description = "as A") String after,
      @Option(names = "--json", description = "as JSON for programs") boolean json) {
    CandidacyFiles files = CandidacyFiles.ofProcess();
    List<PolicyChange> changes = new PolicyDiff(files.candidacy().rules())
        .between(files.policy(before), files.policy(after));
    if (json) {
      Console.line(Json.write(changes));
    } else if (changes.isEmpty()) {
      Console.line("No difference.");
    } else {
      changes.forEach(change -> Console.line(change.text()));
    }
    return 0;
  }

  /** To standard output; what is exported imports again to the same policy. */
  @Command(description = "Print a policy as a file to edit.")
  int export(
      @Parameters(paramLabel = "ID", description = "of a policy") String id,
      @Option(
              names = "--clinic",
              description = "as this clinic works with it today; needs the database")
          Optional<String> clinic) {
    if (clinic.isPresent()) {
      Console.text(ClinicDoor.with("policy-command", clinic.get(), door -> inForce(door, id)));
      return 0;
    }
    CandidacyFiles files = CandidacyFiles.ofProcess();
    Policy policy = files.candidacy().policies().get(id);
    Console.text(new PolicyWriter(files.candidacy().rules()).write(policy));
    return 0;
  }

  /** A published text byte for byte, a shipped one as above. */
  private static String inForce(ClinicDoor door, String id) {
    ClinicPolicies policies = door.get(ClinicPolicies.class);
    Policy policy = policies.inForce(door.access(), door.clinic(), id, door.today());
    return policies
        .findPublished(door.access(), door.clinic(), id, policy.version())
        .map(PublishedPolicy::text)
        .orElseGet(() -> new PolicyWriter(door.get(Candidacy.class).rules()).write(policy));
  }

  /** With the rules of enabled plugins. */
  @Command(description = "Print the JSON Schema of policy files.")
  int schema() {
    Console.text(PolicySchema.of(CandidacyFiles.ofProcess().candidacy().rules()));
    return 0;
  }
}
