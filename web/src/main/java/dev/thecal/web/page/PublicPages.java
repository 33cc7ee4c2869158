package dev.thecal.web.page;

import dev.thecal.content.library.LeafletLibrary;
import dev.thecal.content.render.ClinicValues;
import dev.thecal.content.render.LeafletHtml;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;

/** The network and its leaflets, for anyone; a clinic's own site is in {@code web.site}. */
public final class PublicPages implements Routes {

  private static final String LANGUAGE = "en";

  private final PublicClinics clinics;
  private final LeafletLibrary leaflets;
  private final LeafletHtml html;
  private final Frames frames;
  private final PageRenderer renderer;

  @Inject
  public PublicPages(
      PublicClinics clinics,
      LeafletLibrary leaflets,
      LeafletHtml html,
      Frames frames,
      PageRenderer renderer) {
    this.clinics = clinics;
    this.leaflets = leaflets;
    this.html = html;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/", this::network);
    routes.get("/clinics/{clinic}/leaflets/{leaflet}", this::leaflet);
  }

  private void network(Context ctx) {
    ctx.html(renderer.render(ClinicViews.network(
        frames.network("Find your clinic"), clinics.list(ctx), clinics.unpublished(ctx))));
  }

  private void leaflet(Context ctx) {
    ClinicProfile clinic = clinics.get(ctx);
    String id = ctx.pathParam("leaflet");
    var leaflet = leaflets.find(id, LANGUAGE).orElseThrow(() -> Refusal.notFound("leaflet", id));
    ctx.html(renderer.render(new LeafletView(
        frames.below(clinic, leaflet.title()),
        clinic.name(),
        ClinicViews.phones(clinic),
        html.render(leaflet, ClinicValues.of(clinic)))));
  }
}
