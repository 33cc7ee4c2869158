package dev.thecal.web.site;

import java.util.List;

/** Some pages of the site that belong together. */
interface SiteSection {

  /** Those that this clinic has; a page for which the profile holds nothing is left out. */
  List<SitePage> pages(Visit visit);
}
