package dev.thecal.web.site;

import dev.thecal.core.clinic.Channel;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Site;
import dev.thecal.web.page.Link;
import dev.thecal.web.page.OpenHours;
import dev.thecal.web.site.Block.Card;
import dev.thecal.web.site.Block.Fact;
import dev.thecal.web.site.Block.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first page of a clinic and the page of each of its sites. */
final class HomePages implements SiteSection {

  @Override
  public List<SitePage> pages(Visit visit) {
    var pages = new ArrayList<SitePage>();
    pages.add(home(visit));
    visit.clinic().sites().forEach(site -> pages.add(site(visit, site)));
    return pages;
  }

  private static SitePage home(Visit visit) {
    ClinicProfile clinic = visit.clinic();
    var blocks = new ArrayList<Block>();
    blocks.add(accepting(visit));
    blocks.add(buttons(visit));
    blocks.add(Pictures.pump(visit));
    if (!clinic.therapy().synonyms().isEmpty()) {
      blocks.add(Blocks.words(
          new Heading("own", visit.say("own.words")),
          List.of(
              visit.own(clinic.therapy().definition()),
              visit.said("home.also", String.join(", ", clinic.therapy().synonyms())))));
    }
    blocks.add(Blocks.steps(
        visit.heading("steps", "home.steps"), List.of(), visit.numbered("home.steps", 4)));
    blocks.add(explore(visit));
    blocks.add(where(visit));
    blocks.addAll(
        Blocks.read(visit, "what-a-pump-is", "the-trial", "after-the-implant", "decision-aid"));
    return new SitePage(
        "",
        visit.language() == SiteLanguage.EN ? clinic.therapy().name() : visit.say("nav.home"),
        visit.said("home.lead"),
        Optional.of(visit.own(clinic.name())),
        blocks);
  }

  private static Block accepting(Visit visit) {
    var contact = visit.clinic().contact();
    var texts = new ArrayList<String>();
    texts.add(visit.say(contact.acceptingPatients() ? "accepting.yes" : "accepting.no"));
    if (visit.language() == SiteLanguage.EN) {
      contact.notice().ifPresent(texts::add);
    }
    return new Block.Note(Optional.empty(), texts, false);
  }

  private static Block buttons(Visit visit) {
    var links = new ArrayList<Link>();
    links.add(new Link(visit.say("home.start.check"), selfCheck(visit)));
    if (canBook(visit.clinic())) {
      links.add(Blocks.link(visit, "home.start.book", "/book"));
    } else if (visit.clinic().contact().acceptingPatients()) {
      links.add(Blocks.link(visit, "home.start.visit", "/request-a-visit"));
    }
    links.add(Blocks.link(visit, "home.start.cost", "/ask-about-costs"));
    return new Block.Buttons(links);
  }

  /** The questionnaire has one address for both languages. */
  static String selfCheck(Visit visit) {
    return visit.address("/self-check", SiteLanguage.EN)
        + (visit.language() == SiteLanguage.ES ? "?language=es" : "");
  }

  /** Whether visitors may take a slot themselves. */
  static boolean canBook(ClinicProfile clinic) {
    return clinic.contact().channels().contains(Channel.ONLINE_BOOKING)
        && clinic.contact().acceptingPatients();
  }

  private static Block explore(Visit visit) {
    return new Block.Cards(
        visit.heading("explore", "home.explore"),
        List.of(
            Blocks.card(visit, "nav.conditions", "home.explore.conditions", "/conditions"),
            Blocks.card(visit, "nav.procedures", "home.explore.procedures", "/procedures"),
            Blocks.card(visit, "nav.care", "home.explore.care", "/care"),
            Blocks.card(visit, "who.title", "home.explore.who", "/who-it-may-help"),
            Blocks.card(visit, "after.title", "home.explore.after", "/aftercare"),
            Blocks.card(visit, "nav.team", "home.explore.team", "/team")));
  }

  private static Block where(Visit visit) {
    return new Block.Cards(
        visit.heading("where", "home.where"),
        visit.clinic().sites().stream()
            .map(site -> new Card(
                visit.own(site.name()),
                Optional.of(Said.of(site.address())),
                List.of(),
                Optional.of(visit.address("/sites/" + site.id()))))
            .toList());
  }

  private static SitePage site(Visit visit, Site site) {
    var facts = new ArrayList<Fact>();
    facts.add(
        new Fact(visit.say("site.address"), List.of(Said.of(site.address())), Optional.empty()));
    facts.add(new Fact(
        visit.say("site.phone"),
        List.of(Said.of(site.phone())),
        Optional.of(Link.phone(site.phone()).address())));
    facts.add(new Fact(visit.say("site.hours"), hours(visit, site), Optional.empty()));
    site.openingExceptions().stream()
        .filter(other -> !other.lastDay().isBefore(visit.today()))
        .forEach(other -> facts.add(new Fact(
            visit.say("site.exceptions") + " " + other.from(),
            List.of(visit.own(other.reason())),
            Optional.empty())));
    List<Block> blocks = List.of(
        new Block.Facts(visit.heading("facts", "home.where"), facts),
        Blocks.points(
            visit.heading("does", "site.does"),
            site.settings().stream()
                .map(setting -> Said.of(visit.say("site.setting", setting)))
                .toList()),
        new Block.Cards(
            visit.heading("people", "site.team"),
            visit.clinic().team().stream()
                .filter(member -> member.sites().contains(site.id()))
                .map(member -> TeamPages.card(visit, member))
                .toList()),
        new Block.Buttons(List.of(Blocks.link(visit, "nav.contact", "/contact"))));
    return new SitePage(
        "/sites/" + site.id(),
        site.name(),
        visit.said("site.lead"),
        Optional.of(visit.own(visit.clinic().name())),
        blocks);
  }

  static List<Said> hours(Visit visit, Site site) {
    return OpenHours.lines(
            site,
            visit.language().locale(),
            visit.say("site.hours.to"),
            visit.say("site.hours.closed"))
        .stream()
        .map(Said::of)
        .toList();
  }
}
