package dev.thecal.web.page;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.thecal.web.http.ErrorPage;
import dev.thecal.web.http.Routes;
import jakarta.inject.Singleton;

/** The public site and how every page is made. */
public final class PagesModule extends AbstractModule {

  @Override
  protected void configure() {
    bind(PageRenderer.class).in(Singleton.class);
    bind(PublicClinics.class).in(Singleton.class);
    bind(Frames.class).in(Singleton.class);
    bind(ErrorPage.class).to(ProblemPage.class).in(Singleton.class);
    var routes = Multibinder.newSetBinder(binder(), Routes.class);
    routes.addBinding().to(PublicPages.class).in(Singleton.class);
    routes.addBinding().to(SelfCheckPages.class).in(Singleton.class);
  }
}
