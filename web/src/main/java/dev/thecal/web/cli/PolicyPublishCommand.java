package dev.thecal.web.cli;

import dev.thecal.candidacy.policy.ClinicPolicies;
import dev.thecal.candidacy.policy.PolicyPublication;
import dev.thecal.candidacy.policy.PublishedPolicy;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.MalformedJson;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a policy file in force for one clinic; the text is kept as it is. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = "Put a policy file in force for a clinic, as its medical director.")
public final class PolicyPublishCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path file;

  @Option(names = "--clinic", required = true)
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String clinic;

  @Option(
      names = "--by",
      required = true,
      description = "id of a medical director of the clinic's profile")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String by;

  @Option(names = "--reason", required = true)
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String reason;

  @Override
  public Integer call() {
    String text = CandidacyFiles.text(file);
    PublishedPolicy done = ClinicDoor.with("policy-command", clinic, door -> publish(door, text));
    Console.line("published: " + done.policy() + ", version " + done.version() + ", in force from "
        + done.effectiveFrom() + done.effectiveTo().map(to -> " to " + to).orElse("")
        + done.supersedes().map(old -> "; supersedes version " + old).orElse(""));
    return 0;
  }

  private PublishedPolicy publish(ClinicDoor door, String text) {
    try {
      return door.get(ClinicPolicies.class)
          .publish(door.access(), door.clinic(), new PolicyPublication(text, by, reason));
    } catch (MalformedJson e) {
      throw Refusal.invalid(file.toString(), String.valueOf(e.getMessage()));
    }
  }
}
