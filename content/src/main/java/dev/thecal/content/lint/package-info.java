/**
 * What a text for patients must not say and must not leave out. {@link dev.thecal.content.lint.ContentLint} reads a
 * leaflet or any plain text; the rules come from lines D1 to D17 of the requirements.
 */
package dev.thecal.content.lint;
