package dev.thecal.web;

import dev.thecal.web.cli.ThecalCommand;
import picocli.CommandLine;

/** The one entry: picks the sub-command. Loads nothing heavy itself, so that {@code calc} answers at once. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    int code = run(arguments);
    if (code >= 0) {
      System.exit(code);
    }
  }

  /**
   * Runs the command line.
   *
   * @return the exit code, or a negative value where the process must live on (the server)
   */
  static int run(String... arguments) {
    return new CommandLine(new ThecalCommand())
        .setExecutionExceptionHandler(ThecalCommand::refuse)
        .execute(arguments);
  }
}
