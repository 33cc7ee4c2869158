package dev.thecal.web.site;

import dev.thecal.content.library.Leaflet;
import dev.thecal.content.library.LeafletKind;
import dev.thecal.core.clinic.OfferedCondition;
import dev.thecal.core.condition.Condition;
import dev.thecal.core.condition.ConditionId;
import dev.thecal.core.condition.Conditions;
import dev.thecal.web.site.Block.Card;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the clinic treats, as its profile says; a leaflet of the library says more about each. */
final class ConditionPages implements SiteSection {

  /** A condition under the first name that the clinic gives it. */
  private record Treated(Condition condition, OfferedCondition offered) {}

  private final Conditions conditions;

  ConditionPages(Conditions conditions) {
    this.conditions = conditions;
  }

  @Override
  public List<SitePage> pages(Visit visit) {
    var pages = new ArrayList<SitePage>();
    List<Treated> treated = treated(visit);
    pages.add(index(visit, treated));
    treated.forEach(one -> pages.add(page(visit, one)));
    return pages;
  }

  private List<Treated> treated(Visit visit) {
    Map<String, Treated> found = new LinkedHashMap<>();
    visit
        .clinic()
        .conditions()
        .forEach(offered -> conditions
            .find(new ConditionId(offered.condition()))
            .ifPresent(
                known -> found.putIfAbsent(known.id().value(), new Treated(known, offered))));
    return List.copyOf(found.values());
  }

  private static SitePage index(Visit visit, List<Treated> treated) {
    var blocks = new ArrayList<Block>();
    if (treated.isEmpty()) {
      blocks.add(new Block.Note(Optional.empty(), List.of(visit.say("conditions.none")), false));
    }
    blocks.add(new Block.Cards(
        visit.heading("list", "conditions.title"),
        treated.stream().map(one -> card(visit, one)).toList()));
    blocks.add(new Block.Buttons(List.of(Blocks.link(visit, "nav.contact", "/contact"))));
    blocks.addAll(Blocks.read(visit, "who-it-may-help", "what-a-pump-is"));
    return SitePage.of(
        "/conditions", visit.say("conditions.title"), visit.say("conditions.lead"), blocks);
  }

  private static Card card(Visit visit, Treated one) {
    Optional<Said> text = leaflet(visit, one)
        .map(Leaflet::summary)
        .map(Said::of)
        .or(() -> one.offered().explained().map(visit::own));
    return new Card(
        name(visit, one),
        text,
        List.of(),
        Optional.of(visit.address("/conditions/" + one.condition().id())));
  }

  private static SitePage page(Visit visit, Treated one) {
    var blocks = new ArrayList<Block>();
    blocks.add(Blocks.words(visit.heading("what", "condition.what"), what(visit, one)));
    if (one.condition().review().isPresent()) {
      blocks.add(new Block.Note(
          Optional.of(visit.say("condition.review")),
          List.of(visit.say("condition.review.text")),
          false));
    }
    blocks.add(
        Blocks.words(visit.heading("help", "condition.help"), visit.said("condition.help.text")));
    leaflet(visit, one)
        .ifPresent(leaflet -> blocks.add(new Block.Cards(
            visit.heading("read", "home.read"), List.of(Blocks.card(visit, leaflet)))));
    if (!one.condition().synonyms().isEmpty()) {
      blocks.add(Blocks.words(
          visit.heading("also", "condition.also"),
          visit.own(String.join(", ", one.condition().synonyms()) + ".")));
    }
    blocks.add(new Block.Cards(
        visit.heading("next", "condition.next"),
        List.of(
            Blocks.card(visit, "who.title", "home.explore.who", "/who-it-may-help"),
            Blocks.card(visit, "trial.title", "procedures.trial.note", "/trial"),
            Blocks.card(visit, "contact.title", "contact.lead", "/contact"))));
    Said name = name(visit, one);
    return new SitePage(
        "/conditions/" + one.condition().id(),
        name.text(),
        visit.said("conditions.lead"),
        Optional.of(visit.own(visit.clinic().name())),
        blocks);
  }

  private static List<Said> what(Visit visit, Treated one) {
    var texts = new ArrayList<Said>();
    leaflet(visit, one).map(Leaflet::summary).map(Said::of).ifPresent(texts::add);
    one.offered().explained().map(visit::own).ifPresent(texts::add);
    one.offered()
        .drugClass()
        .filter(drug -> drug.contains("relax"))
        .ifPresent(drug -> texts.add(visit.said("condition.spasticity")));
    return texts;
  }

  /** The leaflet's title is in the visitor's language; the clinic's own name is English. */
  private static Said name(Visit visit, Treated one) {
    return visit.language() == SiteLanguage.EN
        ? Said.of(one.offered().name())
        : leaflet(visit, one)
            .map(Leaflet::title)
            .map(Said::of)
            .orElse(visit.own(one.offered().name()));
  }

  private static Optional<Leaflet> leaflet(Visit visit, Treated one) {
    return visit.leaflets().stream()
        .filter(leaflet -> leaflet.topic().kind() == LeafletKind.CONDITION)
        .filter(leaflet -> leaflet.topic().conditions().contains(one.condition().id()))
        .findFirst();
  }
}
