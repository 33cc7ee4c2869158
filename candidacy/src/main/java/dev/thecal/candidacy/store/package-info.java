/** The only place of this module that speaks SQL. */
package dev.thecal.candidacy.store;
