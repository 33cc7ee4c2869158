package dev.thecal.scheduling.due;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.Reads;
import dev.thecal.core.status.StatusKind;
import java.util.List;

/** What a patient's status says on the refill window: the days stay as they are, since the pump runs on. */
public final class StatusFindings {

  /** Begins the code of each, for example {@code patient-in-hospital}. */
  private static final String CODE = "patient-";

  private static final Citation RECORD = Citation.of("The patient's record", "status");

  private StatusFindings() {}

  static List<Finding> of(List<StatusKind> now) {
    return now.stream()
        .map(kind -> new Finding(CODE + Reads.name(kind), Severity.WARN, kind.words(), RECORD))
        .toList();
  }

  /** Nobody reaches the patient: somebody must look at it before all others. */
  static boolean lost(Finding finding) {
    return finding.code().equals(CODE + Reads.name(StatusKind.LOST));
  }

  /** The names of the kinds that a window's findings tell, for example {@code in-hospital}. */
  public static List<String> names(List<Finding> findings) {
    return findings.stream()
        .map(Finding::code)
        .filter(code -> code.startsWith(CODE))
        .map(code -> code.substring(CODE.length()))
        .toList();
  }
}
