package dev.thecal.core.outcome;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.quantity.Exact;
import java.time.LocalDate;
import java.util.List;

/**
 * What was told about a patient on a day.
 *
 * @param value on its own scale
 * @param question what it was about, for example {@code worst}; readings with another question compare
 *     badly
 * @param drafts sources of figures in it that nobody has verified
 */
record Reading(LocalDate on, Exact value, String question, List<Citation> drafts) {

  Reading {
    drafts = List.copyOf(drafts);
  }
}
