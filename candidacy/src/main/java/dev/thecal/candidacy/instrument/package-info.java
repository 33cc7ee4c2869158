/** Scores of questionnaires and scales from answers alone: the items themselves belong to their owners. */
package dev.thecal.candidacy.instrument;
