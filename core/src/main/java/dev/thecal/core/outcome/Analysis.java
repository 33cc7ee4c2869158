package dev.thecal.core.outcome;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Finding;
import java.time.Instant;
import java.util.List;

/**
 * The answer to one question about a clinic and a period.
 *
 * @param period first and last day, both included, on the clinic's calendar
 * @param madeAt when; what is recorded later is not in it
 * @param definition who and what is counted
 * @param findings what holds for all figures
 */
public record Analysis(
    AnalysisName name,
    ClinicId clinic,
    Period period,
    Instant madeAt,
    String title,
    String definition,
    List<Figure> figures,
    List<Finding> findings) {

  public Analysis {
    figures = List.copyOf(figures);
    findings = List.copyOf(findings);
  }
}
