package dev.thecal.web.site;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.thecal.web.http.Routes;
import jakarta.inject.Singleton;

/** The public site of each clinic. */
public final class SiteModule extends AbstractModule {

  @Override
  protected void configure() {
    bind(SiteRenderer.class).in(Singleton.class);
    bind(SiteVisits.class).in(Singleton.class);
    bind(FormGuard.class).in(Singleton.class);
    bind(FirstVisits.class).in(Singleton.class);
    var routes = Multibinder.newSetBinder(binder(), Routes.class);
    routes.addBinding().to(SitePages.class).in(Singleton.class);
    routes.addBinding().to(LeafletPages.class).in(Singleton.class);
    routes.addBinding().to(InquiryPages.class).in(Singleton.class);
    routes.addBinding().to(BookingPages.class).in(Singleton.class);
  }
}
