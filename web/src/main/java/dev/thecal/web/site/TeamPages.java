package dev.thecal.web.site;

import dev.thecal.core.clinic.Basis;
import dev.thecal.core.clinic.Claim;
import dev.thecal.core.clinic.Clinician;
import dev.thecal.core.clinic.Service;
import dev.thecal.core.clinic.Site;
import dev.thecal.core.testimonial.Testimonial;
import dev.thecal.core.testimonial.Testimonials;
import dev.thecal.web.site.Block.Card;
import dev.thecal.web.site.Block.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who cares for the visitor, why here, and what others said. */
final class TeamPages implements SiteSection {

  private final Testimonials testimonials;

  TeamPages(Testimonials testimonials) {
    this.testimonials = testimonials;
  }

  @Override
  public List<SitePage> pages(Visit visit) {
    var pages = new ArrayList<SitePage>();
    pages.add(why(visit));
    pages.add(care(visit));
    pages.add(team(visit));
    if (visit.clinic().website().testimonials()) {
      pages.add(people(visit));
    }
    return pages;
  }

  /** Nothing is claimed here that the profile does not back with a source. */
  private SitePage why(Visit visit) {
    var blocks = new ArrayList<Block>();
    visit
        .clinic()
        .experience()
        .ifPresent(one -> blocks.add(Blocks.words(
            visit.heading("experience", "why.experience"),
            visit.own(
                visit.language() == SiteLanguage.EN
                    ? visit.say("why.experience.text", one.name(), String.valueOf(one.since()))
                    : one.name() + ", since " + one.since() + "."))));
    blocks.add(Blocks.words(
        visit.heading("trial", "why.trial"),
        visit.clinic().policies().trial().mandatory()
            ? List.of(visit.said("why.trial.text"), visit.said("why.trial.choice"))
            : List.of(visit.said("why.trial.optional"))));
    blocks.add(new Block.Cards(visit.heading("evidence", "why.evidence"), evidence(visit)));
    blocks.add(Blocks.points(
        visit.heading("right", "why.right"),
        visit.clinic().claims().stream()
            .filter(claim -> claim.standing() != Claim.Standing.SUPPORTED)
            .flatMap(claim -> claim.instead().stream())
            .map(visit::own)
            .toList()));
    blocks.add(
        Blocks.points(visit.heading("honest", "why.honest"), visit.numbered("why.honest", 4)));
    blocks.add(new Block.Quotes(
        Optional.of(visit.heading("people", "why.people")),
        quotes(visit).stream().limit(2).toList()));
    blocks.addAll(Blocks.read(visit, "what-we-cannot-promise", "side-effects-and-risks"));
    return SitePage.of("/why", visit.say("why.title"), visit.say("why.lead"), blocks);
  }

  private static List<Card> evidence(Visit visit) {
    return visit.clinic().claims().stream()
        .filter(claim -> claim.standing() == Claim.Standing.SUPPORTED)
        .map(claim -> new Card(
            visit.own(claim.says()),
            claim.evidence().map(Basis::text).map(text -> visit.said("why.evidence.source", text)),
            List.of(),
            claim.evidence().flatMap(Basis::address)))
        .toList();
  }

  private static SitePage care(Visit visit) {
    List<Card> cards = visit.clinic().services().stream()
        .map(service -> new Card(
            Said.of(visit.say("care.discipline", service.discipline())),
            service.offers().isEmpty()
                ? Optional.of(visit.said("care.referred"))
                : Optional.empty(),
            visit.own(service.offers()),
            Optional.empty()))
        .toList();
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Cards(visit.heading("disciplines", "nav.care"), cards));
    blocks.add(Blocks.words(visit.heading("plan", "care.plan"), visit.said("care.plan.text")));
    blocks.addAll(Blocks.read(visit, "living-with-a-pump", "for-family", "the-team"));
    return SitePage.of("/care", visit.say("care.title"), visit.say("care.lead"), blocks);
  }

  private static SitePage team(Visit visit) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Cards(
        visit.heading("members", "team.title"),
        visit.clinic().team().stream().map(member -> card(visit, member)).toList()));
    blocks.addAll(Blocks.read(visit, "the-team", "questions-to-ask"));
    return SitePage.of("/team", visit.say("team.title"), visit.say("team.lead"), blocks);
  }

  /** What a member is qualified for and since when; the evidence stays with the clinic. */
  static Card card(Visit visit, Clinician member) {
    var points = new ArrayList<Said>();
    member
        .credentials()
        .forEach(credential ->
            points.add(visit.own(credential.name() + ", since " + credential.since())));
    if (member.refillsAs().isPresent()) {
      points.add(visit.said("team.refills"));
    }
    if (visit.clinic().sites().size() > 1) {
      points.add(visit.said("team.sites", sites(visit, member)));
    }
    return new Card(
        visit.own(member.name()),
        Optional.of(Said.of(visit.say("role", member.role()))),
        points,
        Optional.empty());
  }

  private static String sites(Visit visit, Clinician member) {
    return visit.clinic().sites().stream()
        .filter(site -> member.sites().contains(site.id()))
        .map(Site::name)
        .collect(Collectors.joining(", "));
  }

  private SitePage people(Visit visit) {
    List<Quote> quotes = quotes(visit);
    List<Block> blocks = quotes.isEmpty()
        ? List.of(new Block.Note(Optional.empty(), List.of(visit.say("people.none")), false))
        : List.of(new Block.Quotes(Optional.empty(), quotes));
    return SitePage.of("/people", visit.say("people.title"), visit.say("people.lead"), blocks);
  }

  /** Those in the visitor's language first. */
  private List<Quote> quotes(Visit visit) {
    List<Testimonial> shown = testimonials.shown(visit.access(), visit.clinic());
    String code = visit.language().code();
    return Stream.concat(
            shown.stream().filter(one -> one.language().equals(code)),
            shown.stream().filter(one -> !one.language().equals(code)))
        .map(one -> new Quote(new Said(one.says(), one.language()), one.shownAs()))
        .toList();
  }

  /** What the clinic offers beside the pump. */
  static List<Said> offers(Visit visit, Service.Discipline discipline) {
    return visit.clinic().services().stream()
        .filter(service -> service.discipline() == discipline)
        .flatMap(service -> service.offers().stream())
        .map(visit::own)
        .toList();
  }
}
