package dev.thecal.core.drug;

import java.util.Set;

/**
 * A regimen and its place in the order in which drugs are tried.
 *
 * @param line {@code line-1a} comes first
 * @param drugs that the regimen names
 * @param regimen in words
 */
public record TherapyLine(String line, Set<DrugId> drugs, String regimen) {

  public TherapyLine {
    drugs = Set.copyOf(drugs);
  }
}
