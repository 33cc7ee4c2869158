package dev.thecal.web.plan;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.thecal.web.http.Routes;
import jakarta.inject.Singleton;

/** The plan to take home; needs scheduling wired. */
public final class PlanModule extends AbstractModule {

  @Override
  protected void configure() {
    bind(NextVisits.class).in(Singleton.class);
    bind(PlanViews.class).in(Singleton.class);
    Multibinder.newSetBinder(binder(), Routes.class)
        .addBinding()
        .to(PlanPages.class)
        .in(Singleton.class);
  }
}
