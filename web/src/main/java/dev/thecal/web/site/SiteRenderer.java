package dev.thecal.web.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Renders the site's pages; the template was compiled with the code. */
public final class SiteRenderer {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  public String render(SiteView view) {
    var html = new StringOutput();
    engine.render("site/page.jte", view, html);
    return html.toString();
  }
}
