/**
 * The public site of a clinic, in English and Spanish. Each page is made of a few kinds of {@link
 * dev.thecal.web.site.Block}, filled from the clinic's profile: what the profile lacks is not shown.
 */
package dev.thecal.web.site;
