package dev.thecal.web.site;

import dev.thecal.core.clinic.AfterHours;
import dev.thecal.web.page.ClinicViews;
import dev.thecal.web.page.Link;
import dev.thecal.web.page.PhoneBox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the frame of a page: menu, breadcrumb, telephone numbers, the way to the other language. */
final class Frame {

  private static final List<String> WORDS = List.of(
      "skip",
      "demo",
      "nav",
      "crumbs",
      "footer",
      "footer.note",
      "other.language",
      "help.strip",
      "help.strip.link",
      "phones.title",
      "phones.clinic",
      "phones.toll-free",
      "phones.on-call",
      "phones.closed",
      "phones.danger",
      "phones.danger.call",
      "phones.danger.end");

  private final Visit visit;
  private final String base;
  private final boolean demo;

  Frame(Visit visit, String base, boolean demo) {
    this.visit = visit;
    this.base = base;
    this.demo = demo;
  }

  SiteView around(SitePage page) {
    String path = visit.address(page.path());
    List<Link> crumbs = crumbs(page);
    return new SiteView(
        new SiteFrame(
            visit.language(),
            page.title() + " – " + visit.clinic().name(),
            page.lead().text(),
            base,
            path,
            visit.address(page.path(), visit.language().other()),
            home(),
            crumbs,
            menu(),
            footer(),
            phones(),
            words(),
            visit.address("/aftercare") + "#signs",
            StructuredData.of(visit, page, base, crumbs),
            demo),
        page);
  }

  private Link home() {
    return new Link(visit.clinic().name(), visit.address(""));
  }

  /** The page itself is not in it. */
  private List<Link> crumbs(SitePage page) {
    var crumbs = new ArrayList<Link>();
    if (!page.path().isEmpty()) {
      crumbs.add(Blocks.link(visit, "nav.home", ""));
    }
    if (page.path().startsWith(LeafletPages.LIST + "/")) {
      crumbs.add(Blocks.link(visit, "nav.read", LeafletPages.LIST));
    }
    if (page.path().startsWith("/conditions/")) {
      crumbs.add(Blocks.link(visit, "nav.conditions", "/conditions"));
    }
    if (List.of("/trial", "/implant", "/aftercare", "/refills").contains(page.path())) {
      crumbs.add(Blocks.link(visit, "nav.procedures", "/procedures"));
    }
    if (page.path().startsWith("/sites/") || InquiryForms.isForm(page.path())) {
      crumbs.add(Blocks.link(visit, "nav.contact", "/contact"));
    }
    return crumbs;
  }

  private List<Link> menu() {
    return List.of(
        Blocks.link(visit, "nav.conditions", "/conditions"),
        Blocks.link(visit, "nav.procedures", "/procedures"),
        Blocks.link(visit, "nav.read", LeafletPages.LIST),
        Blocks.link(visit, "nav.care", "/care"),
        Blocks.link(visit, "nav.why", "/why"),
        Blocks.link(visit, "nav.team", "/team"),
        Blocks.link(visit, "nav.costs", "/costs"),
        Blocks.link(visit, "nav.contact", "/contact"));
  }

  private List<Link> footer() {
    var links = new ArrayList<>(List.of(Blocks.link(visit, "nav.home", "")));
    links.addAll(menu());
    links.addAll(Stream.of(
            new String[] {"who.title", "/who-it-may-help"},
            new String[] {"trial.title", "/trial"},
            new String[] {"implant.title", "/implant"},
            new String[] {"after.title", "/aftercare"},
            new String[] {"refills.title", "/refills"})
        .map(one -> Blocks.link(visit, one[0], one[1]))
        .toList());
    if (visit.clinic().website().testimonials()) {
      links.add(Blocks.link(visit, "people.title", "/people"));
    }
    visit
        .clinic()
        .sites()
        .forEach(site -> links.add(new Link(site.name(), visit.address("/sites/" + site.id()))));
    return links;
  }

  /** The instruction in the visitor's language. */
  private PhoneBox phones() {
    PhoneBox box = ClinicViews.phones(visit.clinic());
    AfterHours hours = visit.clinic().afterHours();
    return new PhoneBox(
        box.phone(),
        box.tollFree(),
        Link.phone(hours.onCallPhone()),
        visit.value("clinic.after-hours"),
        box.emergency());
  }

  private Map<String, String> words() {
    var words = new HashMap<String, String>();
    WORDS.forEach(key -> words.put(key, visit.say(key)));
    return words;
  }
}
