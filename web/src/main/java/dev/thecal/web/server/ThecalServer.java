package dev.thecal.web.server;

import dev.thecal.core.audit.AuditSealer;
import dev.thecal.core.json.Json;
import dev.thecal.core.store.Database;
import dev.thecal.web.config.Configuration;
import dev.thecal.web.config.ConfigurationLoader;
import dev.thecal.web.http.ErrorPage;
import dev.thecal.web.http.Routes;
import dev.thecal.web.job.Jobs;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import io.javalin.json.JavalinJackson;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server: database, wiring and HTTP, started and stopped as one. */
public final class ThecalServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ThecalServer.class);
  private static final Duration JOB_POLL = Duration.ofSeconds(10);
  private static final long LARGEST_REQUEST = 1_000_000;

  private final Configuration configuration;
  private final Application application;
  private final Javalin javalin;
  private final AuditJob auditJob;
  private final CompletableFuture<Optional<Jobs>> jobs;

  private ThecalServer(Configuration configuration, Application application, Javalin javalin) {
    this.configuration = configuration;
    this.application = application;
    this.javalin = javalin;
    this.auditJob =
        AuditJob.start(application.get(AuditSealer.class), application.get(Clock.class));
    this.jobs = CompletableFuture.supplyAsync(
        this::startJobs, work -> new Thread(work, "thecal-jobs").start());
  }

  /** Beside the first requests: the port is open by now. */
  private Optional<Jobs> startJobs() {
    if (!configuration.jobs()) {
      return Optional.empty();
    }
    return Optional.of(Jobs.start(
        application.get(Database.class).dataSource(),
        application.jobs(),
        application.get(Clock.class),
        JOB_POLL));
  }

  /** Opens the database, wires everything, loads the samples in demo mode, and listens. */
  public static ThecalServer start(Configuration configuration) {
    return start(configuration, Clock.systemUTC());
  }

  /** As {@link #start(Configuration)} at a given time, for tests. */
  public static ThecalServer start(Configuration configuration, Clock clock) {
    ConfigurationLoader.effective(configuration)
        .forEach(line -> LOG.info("configuration: {}", line));
    Application application = Application.open(configuration, clock);
    try {
      if (configuration.demo()) {
        Samples.loadIntoEmpty(application);
      }
      Set<Routes> routes = application.routes();
      var unreadable = new UnreadableRequests(application.get(ErrorPage.class));
      Javalin javalin = Javalin.create(config -> {
        configure(config, routes);
        config.jetty.modifyServer(server -> server.setErrorHandler(unreadable));
      });
      HeadRoutes.add(javalin);
      javalin.start(configuration.host(), configuration.port());
      return new ThecalServer(configuration, application, javalin);
    } catch (RuntimeException e) {
      application.close();
      throw e;
    }
  }

  private static void configure(JavalinConfig config, Set<Routes> routes) {
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.http.prefer405over404 = true;
    config.jsonMapper(new JavalinJackson(Json.mapper(), false));
    config.staticFiles.enableWebjars();
    config.staticFiles.add(files -> {
      files.hostedPath = "/static";
      files.directory = "/static";
      files.location = Location.CLASSPATH;
    });
    SecurityHeaders.register(config.routes);
    SameOrigin.register(config.routes);
    routes.forEach(group -> group.register(config.routes));
  }

  public int port() {
    return javalin.port();
  }

  /** What runs behind the server, for tests and for embedding the whole of it. */
  public Application application() {
    return application;
  }

  /** What a person who started the server wants to know first. */
  public String welcome() {
    String address = "http://" + configuration.host() + ":" + port();
    return """
        Thecal is running at %1$s (this machine only: nobody signs in yet)
          pages      %1$s/
          API        %1$s/api/v1/openapi.yaml
          health     %1$s/health/ready
          data       %2$s
        Stop with Ctrl-C.""".formatted(address, configuration.database().shownUrl());
  }

  @Override
  public void close() {
    javalin.stop();
    stopJobs();
    auditJob.close();
    application.close();
  }

  private void stopJobs() {
    try {
      jobs.join().ifPresent(Jobs::close);
    } catch (CompletionException e) {
      LOG.error("the background jobs did not start", e);
    }
  }
}
