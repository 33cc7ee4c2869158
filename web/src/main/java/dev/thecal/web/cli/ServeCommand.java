package dev.thecal.web.cli;

import dev.thecal.web.config.Configuration;
import dev.thecal.web.config.ConfigurationLoader;
import dev.thecal.web.server.ThecalServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Starts the server and keeps running. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Start the server (default).")
public final class ServeCommand implements Callable<Integer> {

  /** Tells {@code Main} to leave the process alive. */
  static final int KEEP_RUNNING = -1;

  @Override
  public Integer call() {
    Configuration configuration = ConfigurationLoader.ofProcess();
    ThecalServer server = ThecalServer.start(configuration);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "thecal-stop"));
    System.out.println(server.welcome());
    return KEEP_RUNNING;
  }
}
