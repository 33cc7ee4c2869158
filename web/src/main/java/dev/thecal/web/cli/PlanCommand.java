package dev.thecal.web.cli;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.json.Json;
import dev.thecal.scheduling.plan.PlanBudget;
import dev.thecal.scheduling.plan.PlanProgress;
import dev.thecal.scheduling.proposal.RefillProposal;
import dev.thecal.scheduling.proposal.RefillProposals;
import dev.thecal.web.config.ConfigurationLoader;
import dev.thecal.web.server.Application;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plans a clinic's refill visits and prints the proposal; books nothing. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description =
        "Propose a refill visit for every pump of a clinic that comes due, with the proven bound; books nothing.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class PlanCommand implements Callable<Integer> {

  @Parameters(paramLabel = "CLINIC", description = "id of the clinic")
  private String clinic;

  @Option(
      names = "--days",
      defaultValue = "56",
      description = "plan pumps that come due so many days ahead")
  private int days;

  @Option(names = "--json", description = "print the proposal as JSON")
  private boolean json;

  @Option(names = "--progress", description = "show how far the search is, on standard error")
  private boolean bar;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Clock clock = Clock.systemUTC();
    var id = new ClinicId(clinic);
    var access = new Access(new Actor("plan"), Set.of(id), Purpose.OPERATIONS, clock.instant());
    try (Application application = Application.open(ConfigurationLoader.ofProcess(), clock)) {
      RefillProposal proposal = application
          .get(RefillProposals.class)
          .propose(access, id, days, PlanBudget.USUAL, progress());
      PrintWriter out = spec.commandLine().getOut();
      out.print(json ? Json.write(proposal) + "\n" : ProposalText.of(proposal));
      out.flush();
    }
    return 0;
  }

  private PlanProgress progress() {
    PrintWriter err = spec.commandLine().getErr();
    return !bar
        ? PlanProgress.NONE
        : (share, unplaced) -> {
          err.printf(
              Locale.ROOT,
              "\rplanning %3d %%, %d without a place ",
              Math.round(share * 100),
              unplaced);
          err.flush();
          return true;
        };
  }
}
