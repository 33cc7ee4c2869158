package dev.thecal.web.site;

/** A page of the site with what surrounds it. */
public record SiteView(SiteFrame frame, SitePage page) {}
