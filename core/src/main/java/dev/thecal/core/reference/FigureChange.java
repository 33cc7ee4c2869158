package dev.thecal.core.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;

/** What a clinic's decision does to a figure of a document. */
public sealed interface FigureChange {

  /** The figure is taken over as it stands. */
  record Approved(Cited.Approved by) implements FigureChange {}

  /** The figure no longer counts. */
  record Removed() implements FigureChange {}

  /**
   * Another value stands in its place, or where there was none.
   *
   * @param value fields that are set; those of the old value that are not named stay
   */
  record Replaced(ObjectNode value, Citation source, Cited.Approved by) implements FigureChange {}
}
