package dev.thecal.web.cli;

import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code thecal}: without a sub-command it serves. */
@Command(
    name = "thecal",
    mixinStandardHelpOptions = true,
    version = "Thecal 0.1.0",
    description =
        "Clinic platform for intrathecal drug delivery programmes. Advises and schedules; controls no pump.",
    subcommands = {
      ServeCommand.class,
      AssessCommand.class,
      CalcCommand.class,
      ContentCommand.class,
      FactsCommand.class,
      FiguresCommand.class,
      ImportCommand.class,
      MigrateCommand.class,
      PolicyCommand.class,
      AuditCommand.class,
      DowntimeListCommand.class,
      PlanCommand.class,
      RemindersCommand.class
    })
public final class ThecalCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    return new ServeCommand().call();
  }

  /** Exit code 1 with the whole reason on standard error; anything else is our mistake and shows its trace. */
  public static int refuse(Exception e, CommandLine line, CommandLine.ParseResult ignored) {
    PrintWriter err = line.getErr();
    if (e instanceof Refusal refusal) {
      err.println("refused: " + refusal.getMessage());
      for (InputProblem problem : refusal.problems()) {
        err.println("  " + problem.pointer() + ": " + problem.detail());
      }
    } else {
      err.println("failed: " + e);
      e.printStackTrace(err);
    }
    err.flush();
    return 1;
  }
}
