package dev.thecal.web.page;

import dev.thecal.content.library.LeafletLibrary;
import dev.thecal.content.render.ClinicValues;
import dev.thecal.content.render.LeafletHtml;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.web.http.Callers;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;

/** The pages that anyone may read: the network, a clinic, a leaflet. */
public final class PublicPages implements Routes {

  private static final String LANGUAGE = "en";

  private final ClinicDirectory directory;
  private final LeafletLibrary leaflets;
  private final LeafletHtml html;
  private final Callers callers;
  private final Frames frames;
  private final PageRenderer renderer;

  @Inject
  public PublicPages(
      ClinicDirectory directory,
      LeafletLibrary leaflets,
      LeafletHtml html,
      Callers callers,
      Frames frames,
      PageRenderer renderer) {
    this.directory = directory;
    this.leaflets = leaflets;
    this.html = html;
    this.callers = callers;
    this.frames = frames;
    this.renderer = renderer;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.get("/", this::network);
    routes.get("/clinics/{clinic}", this::clinic);
    routes.get("/clinics/{clinic}/leaflets/{leaflet}", this::leaflet);
  }

  private void network(Context ctx) {
    List<ClinicProfile> clinics =
        directory.list(callers.network(ctx)).stream().map(Versioned::value).toList();
    ctx.html(renderer.render(ClinicViews.network(frames.network("Find your clinic"), clinics)));
  }

  private void clinic(Context ctx) {
    ClinicProfile clinic = profile(ctx);
    ctx.html(renderer.render(
        ClinicViews.clinic(frames.clinic(clinic), clinic, leaflets.list(LANGUAGE))));
  }

  private void leaflet(Context ctx) {
    ClinicProfile clinic = profile(ctx);
    String id = ctx.pathParam("leaflet");
    var leaflet = leaflets.find(id, LANGUAGE).orElseThrow(() -> Refusal.notFound("leaflet", id));
    ctx.html(renderer.render(new LeafletView(
        frames.below(clinic, leaflet.title()),
        clinic.name(),
        ClinicViews.phones(clinic),
        html.render(leaflet, ClinicValues.of(clinic)))));
  }

  private ClinicProfile profile(Context ctx) {
    return directory.get(callers.access(ctx), callers.clinic(ctx)).value();
  }
}
