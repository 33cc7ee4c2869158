package dev.thecal.core.figure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.reference.Figure;
import dev.thecal.core.reference.FigureKey;
import java.time.LocalDate;

/**
 * What the medical director of a clinic decided about a figure. The next decision supersedes it; it stays.
 *
 * @param version 1 is the first about this figure
 * @param value the fields of the figure as they were decided about, or the clinic's own
 * @param source where the value comes from
 * @param by id of the clinician in the clinic's profile
 * @param byName as it was then
 * @param on day of the clinic
 * @param sample counts in demo mode only
 */
public record FigureDecision(
    ClinicId clinic,
    FigureKey figure,
    long version,
    What decision,
    ObjectNode value,
    Citation source,
    String by,
    String byName,
    LocalDate on,
    boolean sample,
    String reason) {

  /** The kinds of decision. */
  public enum What {
    /** The draft is taken over and enforced. */
    APPROVED,
    /** The draft no longer counts. */
    REJECTED,
    /** The clinic has a value of its own, with its own source. */
    OWN_VALUE,
    /** An earlier decision no longer counts; the figure is as it ships. */
    WITHDRAWN
  }

  /** Whether the figure still is what was decided about. */
  boolean isAbout(Figure shipped) {
    return shipped.value().equals(value) && shipped.source().equals(source);
  }

  Cited.Approved approval() {
    return new Cited.Approved(byName + " (" + by + ")", on, sample);
  }
}
