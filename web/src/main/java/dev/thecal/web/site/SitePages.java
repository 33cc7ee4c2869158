package dev.thecal.web.site;

import dev.thecal.core.condition.Conditions;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.testimonial.Testimonials;
import dev.thecal.web.http.Routes;
import dev.thecal.web.page.PublicClinics;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** The public pages of each clinic, in each language; and what tells search engines where they are. */
public final class SitePages implements Routes {

  private static final List<String> PATHS = List.of(
      "",
      "/why",
      "/care",
      "/team",
      "/people",
      "/conditions",
      "/conditions/{condition}",
      "/sites/{site}",
      "/procedures",
      "/who-it-may-help",
      "/trial",
      "/implant",
      "/aftercare",
      "/refills",
      "/costs",
      "/contact");

  private final SiteVisits visits;
  private final PublicClinics clinics;
  private final List<SiteSection> sections;

  @Inject
  public SitePages(
      SiteVisits visits, PublicClinics clinics, Testimonials testimonials, Conditions conditions) {
    this.visits = visits;
    this.clinics = clinics;
    this.sections = List.of(
        new HomePages(),
        new TeamPages(testimonials),
        new ConditionPages(conditions),
        new TherapyPages(),
        new ContactPages());
  }

  @Override
  public void register(RoutesConfig routes) {
    for (SiteLanguage language : SiteLanguage.values()) {
      PATHS.forEach(path ->
          routes.get(language.prefix() + "/clinics/{clinic}" + path, ctx -> show(ctx, language)));
    }
    routes.get("/sitemap.xml", this::sitemap);
    routes.get("/robots.txt", this::robots);
  }

  private void show(Context ctx, SiteLanguage language) {
    Visit visit = visits.open(ctx, language);
    String path = ctx.path().replaceFirst("/$", "").substring(visit.address("").length());
    SitePage page = pages(visit)
        .filter(one -> one.path().equals(path))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("page", path));
    visits.send(ctx, visit, page);
  }

  private Stream<SitePage> pages(Visit visit) {
    return sections.stream().flatMap(section -> section.pages(visit).stream());
  }

  private void sitemap(Context ctx) {
    String base = SiteVisits.base(ctx);
    var xml = new StringBuilder("""
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
        """);
    clinics.list(ctx).forEach(clinic -> {
      for (SiteLanguage language : SiteLanguage.values()) {
        Visit visit = visits.of(ctx, clinic, language);
        Stream.of(
                pages(visit).map(SitePage::path),
                InquiryForms.paths(clinic).stream(),
                Stream.of(LeafletPages.LIST),
                visit.leaflets().stream().map(one -> LeafletPages.LIST + "/" + one.id()))
            .flatMap(each -> each)
            .forEach(path -> entry(xml, visit, base, path));
      }
    });
    ctx.contentType("application/xml").result(xml.append("</urlset>\n").toString());
  }

  private static void entry(StringBuilder xml, Visit visit, String base, String path) {
    xml.append("<url><loc>").append(base).append(visit.address(path)).append("</loc>");
    for (SiteLanguage language : SiteLanguage.values()) {
      xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
          .append(language.code())
          .append("\" href=\"")
          .append(base)
          .append(visit.address(path, language))
          .append("\"/>");
    }
    xml.append("</url>\n");
  }

  /** A demo is no clinic: nobody shall find it by looking for one. */
  private void robots(Context ctx) {
    ctx.contentType("text/plain")
        .result(
            clinics.demo()
                ? "User-agent: *\nDisallow: /\n"
                : "User-agent: *\nDisallow: /staff/\nDisallow: /api/\nSitemap: "
                    + SiteVisits.base(ctx) + "/sitemap.xml\n");
  }
}
