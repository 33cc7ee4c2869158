package dev.thecal.web.cli;

import dev.thecal.candidacy.schema.FactsSchema;
import picocli.CommandLine.Command;

/** What may be told about a patient. */
@Command(
    name = "facts",
    mixinStandardHelpOptions = true,
    description = "Facts about a patient, as candidacy reads them.")
public final class FactsCommand {

  /** With the fact keys of enabled plugins. */
  @Command(description = "Print the JSON Schema of a patient's facts.")
  int schema() {
    Console.text(FactsSchema.of(CandidacyFiles.ofProcess().candidacy().factKeys()));
    return 0;
  }
}
