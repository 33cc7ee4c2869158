package dev.thecal.web.cli;

import dev.thecal.core.access.Actor;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.json.Json;
import dev.thecal.core.load.FolderSource;
import dev.thecal.core.load.Loader;
import dev.thecal.web.config.ConfigurationLoader;
import dev.thecal.web.server.Application;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Loads clinic profiles and patients from a folder: everything is checked first, and loading twice changes nothing. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Load clinics/*.json and patients from a folder; all problems at once, nothing half done.")
public final class ImportCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "FOLDER",
      description = "with clinics/*.json and patients*.json")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Override
  public Integer call() {
    Clock clock = Clock.systemUTC();
    try (Application application = Application.open(ConfigurationLoader.ofProcess(), clock)) {
      var access = new NetworkAccess(new Actor("import"), Purpose.OPERATIONS, clock.instant());
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      System.out.println(
          Json.write(application.get(Loader.class).load(new FolderSource(folder), access, today)));
    }
    return 0;
  }
}
