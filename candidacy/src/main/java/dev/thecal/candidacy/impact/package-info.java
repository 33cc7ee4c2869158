/** Whose decision would change under another policy, before it is published. */
package dev.thecal.candidacy.impact;
