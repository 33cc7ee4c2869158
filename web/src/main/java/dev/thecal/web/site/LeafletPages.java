package dev.thecal.web.site;

import dev.thecal.content.library.Leaflet;
import dev.thecal.content.library.LeafletKind;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.web.adapter.ClinicReading;
import dev.thecal.web.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a visitor can read: every leaflet by its kind, a search by words, and each by itself. */
public final class LeafletPages implements Routes {

  static final String LIST = "/leaflets";

  private final SiteVisits visits;
  private final ClinicReading reading;

  @Inject
  public LeafletPages(SiteVisits visits, ClinicReading reading) {
    this.visits = visits;
    this.reading = reading;
  }

  @Override
  public void register(RoutesConfig routes) {
    for (SiteLanguage language : SiteLanguage.values()) {
      String list = language.prefix() + "/clinics/{clinic}" + LIST;
      routes.get(list, ctx -> list(ctx, visits.open(ctx, language)));
      routes.get(list + "/{leaflet}", ctx -> one(ctx, visits.open(ctx, language)));
    }
  }

  private void list(Context ctx, Visit visit) {
    String typed = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Search(
        visit.address(LIST), visit.say("leaflets.search"), visit.say("leaflets.find"), typed));
    if (typed.isEmpty()) {
      blocks.addAll(byKind(visit));
    } else {
      blocks.add(found(visit, typed));
    }
    visits.send(
        ctx,
        visit,
        SitePage.of(LIST, visit.say("leaflets.title"), visit.say("leaflets.lead"), blocks));
  }

  private Block found(Visit visit, String typed) {
    List<Leaflet> found =
        reading.search(visit.clinic(), typed, visit.language().code(), visit.today());
    return found.isEmpty()
        ? Blocks.words(visit.heading("found", "leaflets.found"), visit.said("leaflets.none"))
        : new Block.Cards(
            visit.heading("found", "leaflets.found"),
            found.stream().map(leaflet -> Blocks.card(visit, leaflet)).toList());
  }

  private static List<Block> byKind(Visit visit) {
    var blocks = new ArrayList<Block>();
    for (LeafletKind kind : LeafletKind.values()) {
      List<Block.Card> cards = visit.leaflets().stream()
          .filter(leaflet -> leaflet.topic().kind() == kind)
          .map(leaflet -> Blocks.card(visit, leaflet))
          .toList();
      String id = visit.say("leaflets.kind", kind).toLowerCase(visit.language().locale());
      blocks.add(new Block.Cards(
          new Block.Heading(
              "kind-" + id.replaceAll("[^\\p{L}]+", "-"), visit.say("leaflets.kind", kind)),
          cards));
    }
    return blocks;
  }

  private void one(Context ctx, Visit visit) {
    String id = ctx.pathParam("leaflet");
    Leaflet leaflet =
        visit.anyLeaflet(id).orElseThrow(() -> Refusal.notFound("leaflet in this language", id));
    visits.send(
        ctx,
        visit,
        SitePage.of(
            LIST + "/" + id,
            leaflet.title(),
            leaflet.summary(),
            List.of(new Block.Article(visit.leafletHtml(leaflet)))));
  }
}
