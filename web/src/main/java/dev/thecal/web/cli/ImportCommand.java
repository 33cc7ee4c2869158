package dev.thecal.web.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Loads clinic profiles and a patients file. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Load clinic profiles and patients.")
public final class ImportCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    return 0;
  }
}
