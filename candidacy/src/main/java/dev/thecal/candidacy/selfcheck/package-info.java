/** A short questionnaire for visitors: anonymous, keeps nothing, and always ends with the clinic's number. */
package dev.thecal.candidacy.selfcheck;
