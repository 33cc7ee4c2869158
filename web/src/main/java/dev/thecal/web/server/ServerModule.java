package dev.thecal.web.server;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import dev.thecal.candidacy.CandidacyExtension;
import dev.thecal.candidacy.CandidacyModule;
import dev.thecal.content.ContentExtension;
import dev.thecal.content.ContentModule;
import dev.thecal.core.CoreModule;
import dev.thecal.core.audit.SealKey;
import dev.thecal.core.clinic.DemoMode;
import dev.thecal.core.plugin.Extension;
import dev.thecal.core.plugin.ThecalPlugin;
import dev.thecal.core.store.Database;
import dev.thecal.core.triage.LatestRefillDay;
import dev.thecal.scheduling.SchedulingModule;
import dev.thecal.web.adapter.PlannedRefills;
import dev.thecal.web.api.ApiModule;
import dev.thecal.web.config.Configuration;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.GrantedScopes;
import dev.thecal.web.http.IdempotencyStore;
import dev.thecal.web.http.Posts;
import dev.thecal.web.http.Problems;
import dev.thecal.web.http.Routes;
import dev.thecal.web.job.JobModule;
import dev.thecal.web.ops.HealthRoutes;
import dev.thecal.web.ops.Metrics;
import dev.thecal.web.ops.OpenApiRoutes;
import dev.thecal.web.ops.Readiness;
import dev.thecal.web.ops.ReminderMeters;
import dev.thecal.web.page.PagesModule;
import dev.thecal.web.page.StaffPagesModule;
import dev.thecal.web.plan.PlanModule;
import dev.thecal.web.site.SiteModule;
import dev.thecal.web.store.WebStores;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** The composition root: every module of ours, then what the plugins add. */
final class ServerModule extends AbstractModule {

  private final Configuration configuration;
  private final Supplier<Database> database;
  private final Clock clock;
  private final List<ThecalPlugin> plugins;

  ServerModule(
      Configuration configuration,
      Supplier<Database> database,
      Clock clock,
      List<ThecalPlugin> plugins) {
    this.configuration = configuration;
    this.database = database;
    this.clock = clock;
    this.plugins = plugins;
  }

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    binder().requireExactBindingAnnotations();
    binder().disableCircularProxies();
    bind(Configuration.class).toInstance(configuration);
    bind(Clock.class).toInstance(clock);
    install(new CoreModule());
    install(new CandidacyModule(extensions(CandidacyExtension.class)));
    install(new SchedulingModule());
    bind(GrantedScopes.class).toInstance(GrantedScopes.ofSensitive(configuration.sensitive()));
    bind(Callers.class).in(Singleton.class);
    bind(Posts.class).in(Singleton.class);
    install(new ContentModule(extensions(ContentExtension.class), configuration.contentFolder()));
    install(new PagesModule());
    install(new StaffPagesModule());
    install(new PlanModule());
    install(new SiteModule());
    install(new ApiModule());
    install(new JobModule(configuration.messages(), clock));
    triage();
    routes();
  }

  private void triage() {
    OptionalBinder.newOptionalBinder(binder(), DemoMode.class)
        .setBinding()
        .toInstance(new DemoMode(configuration.demo()));
    OptionalBinder.newOptionalBinder(binder(), LatestRefillDay.class)
        .setBinding()
        .to(PlannedRefills.class)
        .in(Singleton.class);
  }

  /** What the enabled plugins add to one module. */
  private <E extends Extension> List<E> extensions(Class<E> type) {
    return plugins.stream()
        .flatMap(plugin -> plugin.extensions().stream())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private void routes() {
    var routes = Multibinder.newSetBinder(binder(), Routes.class);
    routes.addBinding().to(Metrics.class).in(Singleton.class);
    Multibinder.newSetBinder(binder(), MeterBinder.class)
        .addBinding()
        .to(ReminderMeters.class)
        .in(Singleton.class);
    routes.addBinding().to(Problems.class).in(Singleton.class);
    routes.addBinding().to(HealthRoutes.class).in(Singleton.class);
    routes.addBinding().to(OpenApiRoutes.class).in(Singleton.class);
  }

  /** Waits until it is open: what needs no database is made meanwhile. */
  @Provides
  @Singleton
  Database database() {
    return database.get();
  }

  @Provides
  @Singleton
  SealKey sealKey(Configuration settings) {
    return AuditKeyFile.readOrMake(settings.auditKeyFile());
  }

  @Provides
  Readiness readiness(Database open) {
    return open::touch;
  }

  @Provides
  @Singleton
  IdempotencyStore idempotency(Database open) {
    return new WebStores(open).idempotency();
  }
}
