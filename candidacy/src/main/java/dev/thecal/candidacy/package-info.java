/** Eligibility rules that explain themselves. */
package dev.thecal.candidacy;
