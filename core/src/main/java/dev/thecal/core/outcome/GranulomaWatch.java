package dev.thecal.core.outcome;

import dev.thecal.core.drug.Drug;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.drug.GranulomaClass;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.quantity.Concentration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to think of about a mass at the catheter's tip. Dose, its yearly slope and the concentration are all
 * watched, since the sources disagree about which of them matters; nothing here ever says that there is none.
 */
final class GranulomaWatch {

  private static final Citation SERIES = Citation.of(
      "Duarte RV et al., Neuromodulation 2010;13(2):109-12",
      "risk rises with dose (r 0.275) and yearly increase of dose (r 0.433)",
      "https://www.open-access.bcu.ac.uk/2850/");
  private static final Citation SURVEILLANCE = Citation.of(
      "Prospective granuloma surveillance",
      "208 patients; 5 of 6 masses without symptoms",
      "https://paperexplained.cn/articles/paper/detail/34c7429503a6422e7759e667644a3fc3f91fba17");

  /** What holds for every row. */
  static final Finding NOT_EXCLUDED = new Finding(
      "not-excluded",
      Severity.INFO,
      "No row rules a mass at the catheter's tip out; most were found without symptoms. Pain that comes"
          + " back in spite of a rising dose, or new signs of the nerves, go to a physician whatever"
          + " stands here.",
      SURVEILLANCE);

  private final Drugs drugs;

  GranulomaWatch(Drugs drugs) {
    this.drugs = drugs;
  }

  List<Finding> concentration(DoseRun run) {
    Optional<Cited<Concentration>> limit =
        drugs.find(run.drug()).flatMap(drug -> drug.care().granulomaConcentration());
    return limit
        .filter(from -> run.component().concentration().compareTo(from.value()) >= 0)
        .map(from -> new Finding(
            "granuloma-concentration",
            Severity.WARN,
            run.component() + " is at or above " + from.value()
                + ", from where imaging is considered" + unverified(from),
            from.source()))
        .stream()
        .toList();
  }

  List<Finding> slope(DoseRun run) {
    Optional<Cited<GranulomaClass>> known =
        drugs.find(run.drug()).map(Drug::care).flatMap(Drug.Care::granuloma);
    var findings = new ArrayList<Finding>();
    if (known.isEmpty()) {
      findings.add(new Finding(
          "granuloma-class-unknown",
          Severity.WARN,
          "no source on record says how often " + run.drug() + " was seen with such a mass",
          SURVEILLANCE));
    }
    known
        .filter(cited -> cited.value() == GranulomaClass.WATCHED)
        .filter(cited -> run.doseLast().compareTo(run.doseFirst()) > 0)
        .ifPresent(cited -> findings.add(new Finding(
            "granuloma-slope",
            Severity.WARN,
            "the dose of " + run.drug() + " rises, and the risk rose with dose and with its yearly"
                + " increase; no source names a limit, so a clinician judges it"
                + unverified(cited),
            SERIES)));
    return findings;
  }

  private static String unverified(Cited<?> figure) {
    return figure.enforced() ? "" : " (a draft that nobody has verified)";
  }
}
