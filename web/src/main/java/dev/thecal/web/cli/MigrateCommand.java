package dev.thecal.web.cli;

import dev.thecal.core.store.Database;
import dev.thecal.web.config.ConfigurationLoader;
import dev.thecal.web.server.Schema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Brings the database to the newest schema and stops. */
@Command(
    name = "migrate",
    mixinStandardHelpOptions = true,
    description = "Bring the database to the newest schema.")
public final class MigrateCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    var settings = ConfigurationLoader.ofProcess().database();
    try (Database database = Database.open(settings, Schema.MODULES)) {
      database.touch();
      System.out.println("schema is up to date: " + settings.shownUrl());
    }
    return 0;
  }
}
