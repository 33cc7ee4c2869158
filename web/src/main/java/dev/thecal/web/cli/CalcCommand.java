package dev.thecal.web.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs one calculation. */
@Command(
    name = "calc",
    mixinStandardHelpOptions = true,
    description = "Run one calculation: JSON in, JSON out.")
public final class CalcCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    return 0;
  }
}
