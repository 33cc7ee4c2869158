package dev.thecal.web.site;

import dev.thecal.core.clinic.Contact;
import dev.thecal.web.page.Link;
import dev.thecal.web.site.Block.Card;
import dev.thecal.web.site.Block.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What it costs and how to reach somebody. */
final class ContactPages implements SiteSection {

  @Override
  public List<SitePage> pages(Visit visit) {
    return List.of(costs(visit), contact(visit));
  }

  private static SitePage costs(Visit visit) {
    var coverage = visit.clinic().coverage();
    var blocks = new ArrayList<Block>();
    if (!coverage.payers().isEmpty()) {
      blocks.add(Blocks.points(
          visit.heading("payers", "costs.payers"),
          coverage.payers().stream()
              .map(payer -> Said.of(visit.say("field.payer", payer)))
              .toList()));
    }
    blocks.add(factors(visit));
    blocks.add(
        Blocks.points(visit.heading("proof", "costs.proof"), visit.own(coverage.conditions())));
    blocks.add(Blocks.words(
        visit.heading("approval", "costs.help"), Said.of(visit.value("coverage.help"))));
    blocks.add(Blocks.words(visit.heading("ask", "costs.ask"), visit.said("costs.ask.text")));
    blocks.add(new Block.Buttons(List.of(Blocks.link(visit, "costs.ask", "/ask-about-costs"))));
    blocks.addAll(Blocks.read(
        visit,
        "costs-and-insurance",
        "medicare",
        "private-insurance",
        "workers-compensation",
        "personal-injury",
        "paying-yourself",
        "authorisation"));
    return SitePage.of("/costs", visit.say("costs.title"), visit.say("costs.lead"), blocks);
  }

  /** What the cost depends on, for the page and for the answer to a question about it. */
  static Block factors(Visit visit) {
    return Blocks.points(
        visit.heading("depends", "costs.depends"), visit.lines("coverage.factors"));
  }

  private static SitePage contact(Visit visit) {
    var blocks = new ArrayList<Block>();
    blocks.add(Blocks.danger(visit.say("contact.urgent")));
    blocks.add(new Block.Facts(visit.heading("call", "contact.call"), numbers(visit)));
    blocks.add(new Block.Cards(visit.heading("write", "contact.write"), ways(visit)));
    blocks.add(new Block.Note(Optional.empty(), List.of(visit.say("contact.interpreter")), false));
    return SitePage.of("/contact", visit.say("contact.title"), visit.say("contact.lead"), blocks);
  }

  private static List<Fact> numbers(Visit visit) {
    Contact contact = visit.clinic().contact();
    var facts = new ArrayList<Fact>();
    facts.add(phone(visit, "phones.clinic", contact.phone()));
    contact.tollFree().ifPresent(number -> facts.add(phone(visit, "phones.toll-free", number)));
    facts.add(phone(visit, "phones.on-call", visit.clinic().afterHours().onCallPhone()));
    contact
        .email()
        .ifPresent(mail -> facts.add(new Fact(
            visit.say("contact.email"), List.of(Said.of(mail)), Optional.of("mailto:" + mail))));
    visit
        .clinic()
        .sites()
        .forEach(site ->
            facts.add(new Fact(site.name(), HomePages.hours(visit, site), Optional.empty())));
    return facts;
  }

  private static Fact phone(Visit visit, String key, String number) {
    return new Fact(
        visit.say(key), List.of(Said.of(number)), Optional.of(Link.phone(number).address()));
  }

  private static List<Card> ways(Visit visit) {
    var cards = new ArrayList<Card>();
    if (HomePages.canBook(visit.clinic())) {
      cards.add(Blocks.card(visit, "home.start.book", "home.start.book.note", "/book"));
    }
    if (visit.clinic().contact().acceptingPatients()) {
      cards.add(
          Blocks.card(visit, "home.start.visit", "home.start.visit.note", "/request-a-visit"));
    }
    cards.add(Blocks.card(visit, "home.start.cost", "home.start.cost.note", "/ask-about-costs"));
    cards.add(Blocks.card(visit, "contact.write.contact", "contact.write.contact.note", "/write"));
    return cards;
  }
}
