package dev.thecal.web.server;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import dev.thecal.core.plugin.ThecalPlugin;
import dev.thecal.core.store.Database;
import dev.thecal.web.config.Configuration;
import dev.thecal.web.http.Routes;
import dev.thecal.web.job.Job;
import dev.thecal.web.plugin.PluginLoader;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything wired over an open database, with or without a server in front. Close it last. */
public final class Application implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Application.class);

  static {
    // Guice calls by reflection then: classes made at run time cost a tenth of the start, and
    // nothing here is hot.
    if (System.getProperty("guice_bytecode_gen_option") == null) {
      System.setProperty("guice_bytecode_gen_option", "DISABLED");
    }
  }

  private final Database database;
  private final Injector injector;

  private Application(Database database, Injector injector) {
    this.database = database;
    this.injector = injector;
  }

  /** Finds the enabled plugins, opens and migrates the database, and wires all modules. */
  public static Application open(Configuration configuration, Clock clock) {
    List<ThecalPlugin> plugins =
        PluginLoader.load(configuration.pluginsFolder(), configuration.pluginsEnabled());
    plugins.forEach(plugin -> LOG.info("plugin: {} {}", plugin.name(), plugin.version()));
    CompletableFuture<Database> opening = opening(configuration);
    try {
      var module = new ServerModule(configuration, opening::join, clock, plugins);
      Injector injector = Guice.createInjector(Stage.PRODUCTION, module);
      return new Application(opening.join(), injector);
    } catch (RuntimeException e) {
      throw failed(opening, e);
    }
  }

  /**
   * Opens the database beside the wiring, which reads its reference data meanwhile. In a thread of its own: one
   * of the common pool would not see drivers that only this thread's class loader knows.
   */
  private static CompletableFuture<Database> opening(Configuration configuration) {
    return CompletableFuture.supplyAsync(
        () -> Database.open(configuration.database(), Schema.MODULES),
        work -> new Thread(work, "thecal-database").start());
  }

  /** What the database says goes before what the wiring made of it; a database that did open is closed. */
  private static RuntimeException failed(
      CompletableFuture<Database> opening, RuntimeException wiring) {
    try {
      opening.join().close();
      return wiring;
    } catch (CompletionException e) {
      return e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  public <T> T get(Class<T> type) {
    return injector.getInstance(type);
  }

  /** Every group of routes, of ours and of the plugins. */
  public Set<Routes> routes() {
    return injector.getInstance(Key.get(new TypeLiteral<Set<Routes>>() {}));
  }

  /** The background jobs, of ours and of the plugins. */
  public Set<Job> jobs() {
    return injector.getInstance(Key.get(new TypeLiteral<Set<Job>>() {}));
  }

  @Override
  public void close() {
    database.close();
  }
}
