package dev.thecal.web.site;

import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.OpeningHours;
import dev.thecal.core.clinic.Site;
import dev.thecal.core.json.Json;
import dev.thecal.web.page.Link;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What search engines read, in the words of schema.org: the clinic and the page. A data block, never run, so the
 * content security policy need not let scripts in. No review is claimed that nobody made.
 */
final class StructuredData {

  private StructuredData() {}

  /** JSON-LD that cannot end the script element it stands in. */
  static String of(Visit visit, SitePage page, String base, List<Link> crumbs) {
    var graph = new ArrayList<Object>();
    graph.add(clinic(visit, base));
    graph.add(page(visit, page, base));
    if (!crumbs.isEmpty()) {
      graph.add(crumbs(visit, page, base, crumbs));
    }
    var whole = new LinkedHashMap<String, Object>();
    whole.put("@context", "https://schema.org");
    whole.put("@graph", graph);
    return Json.write(whole).replace("<", "\\u003c").replace(">", "\\u003e");
  }

  private static Map<String, Object> clinic(Visit visit, String base) {
    ClinicProfile clinic = visit.clinic();
    var data = typed("MedicalClinic");
    data.put("@id", base + visit.address("", SiteLanguage.EN) + "#clinic");
    data.put("name", clinic.name());
    data.put("url", base + visit.address(""));
    data.put("telephone", clinic.contact().phone());
    data.put("isAcceptingNewPatients", clinic.contact().acceptingPatients());
    data.put("availableLanguage", List.of("en", "es"));
    data.put("department", clinic.sites().stream().map(StructuredData::site).toList());
    return data;
  }

  private static Map<String, Object> site(Site site) {
    var data = typed("MedicalClinic");
    data.put("name", site.name());
    data.put("address", site.address());
    data.put("telephone", site.phone());
    data.put(
        "openingHoursSpecification",
        site.openingHours().stream().map(StructuredData::hours).toList());
    return data;
  }

  private static Map<String, Object> hours(OpeningHours hours) {
    var data = typed("OpeningHoursSpecification");
    data.put(
        "dayOfWeek",
        "https://schema.org/" + hours.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    data.put("opens", hours.from().toString());
    data.put("closes", hours.to().toString());
    return data;
  }

  private static Map<String, Object> page(Visit visit, SitePage page, String base) {
    var data = typed("MedicalWebPage");
    data.put("@id", base + visit.address(page.path()));
    data.put("url", base + visit.address(page.path()));
    data.put("name", page.title());
    data.put("description", page.lead().text());
    data.put("inLanguage", visit.language().code());
    data.put("audience", Map.of("@type", "Patient"));
    data.put("publisher", Map.of("@id", base + visit.address("", SiteLanguage.EN) + "#clinic"));
    return data;
  }

  private static Map<String, Object> crumbs(
      Visit visit, SitePage page, String base, List<Link> crumbs) {
    var all = new ArrayList<>(crumbs);
    all.add(new Link(page.title(), visit.address(page.path())));
    var items = new ArrayList<Object>();
    for (Link link : all) {
      var item = typed("ListItem");
      item.put("position", items.size() + 1);
      item.put("name", link.label());
      item.put("item", base + link.address());
      items.add(item);
    }
    var data = typed("BreadcrumbList");
    data.put("itemListElement", items);
    return data;
  }

  private static Map<String, Object> typed(String type) {
    var data = new LinkedHashMap<String, Object>();
    data.put("@type", type);
    return data;
  }
}
