package dev.thecal.web.page;

import dev.thecal.web.page.PatientPageView.Fact;
import java.util.List;
import java.util.Optional;

/**
 * The emergency card and the summary for a hospital.
 *
 * @param warning why the dose is not known, if it is not
 * @param dates of the next refill
 */
public record PumpDocumentView(
    PrintFrame frame,
    String clinic,
    List<Fact> person,
    List<Fact> phones,
    List<Fact> device,
    List<Fact> contents,
    Optional<String> warning,
    List<Fact> dates,
    List<Line> mri,
    List<Line> overdose,
    List<Line> withdrawal,
    List<Line> cautions) {

  /** A sentence and where it stands. */
  public record Line(String text, String source) {}
}
