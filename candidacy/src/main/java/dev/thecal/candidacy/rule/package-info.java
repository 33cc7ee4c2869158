/** One file per rule, each named as the sentence that must hold. */
package dev.thecal.candidacy.rule;
