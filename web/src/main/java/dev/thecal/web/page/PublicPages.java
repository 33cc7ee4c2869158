package dev.thecal.web.page;

import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/** The network, for anyone; a clinic's own site is in {@code web.site}. */
public final class PublicPages implements Routes {

  private final PublicClinics clinics;
  private final Frames frames;
  private final PageRenderer renderer;

  @Inject
  public PublicPages(PublicClinics clinics, Frames frames, PageRenderer renderer) {
    this.clinics = clinics;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/", this::network);
  }

  private void network(Context ctx) {
    ctx.html(renderer.render(ClinicViews.network(
        frames.network("Find your clinic"), clinics.list(ctx), clinics.unpublished(ctx))));
  }
}
