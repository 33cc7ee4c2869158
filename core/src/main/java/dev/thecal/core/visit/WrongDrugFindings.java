package dev.thecal.core.visit;

import static dev.thecal.core.visit.VisitSources.info;
import static dev.thecal.core.visit.VisitSources.refuse;
import static dev.thecal.core.visit.VisitSources.warn;

import dev.thecal.core.evidence.Finding;
import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.sign.Signs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is to be done at once when something else than ordered is in the pump. */
final class WrongDrugFindings {

  private WrongDrugFindings() {}

  static List<Finding> of(Preparation order, WrongDrug wrong) {
    var findings = new ArrayList<Finding>();
    String inside = Component.text(wrong.inPump().components());
    findings.add(refuse(
        "wrong-drug-emergency",
        inside + " is in the pump, ordered was " + Component.text(order.components())
            + ": an emergency. Stay with the patient, watch breathing and alertness, call the emergency"
            + " services at any sign, and keep what reverses an overdose at hand",
        VisitSources.MIXING));
    if (!wrong.pumpStopped()) {
      findings.add(refuse(
          "pump-still-runs",
          "the pump goes on delivering " + inside
              + ": ask the clinician now whether to stop it, as the labels of pump and drug say",
          VisitSources.MIXING));
    }
    findings.addAll(signs(order, wrong));
    findings.add(warn(
        "empty-and-refill",
        "empty and rinse the reservoir and refill it with what was ordered; tubing and catheter hold what"
            + " was delivered meanwhile. The pump stands on top of the worklist until then",
        VisitSources.MIXING));
    return List.copyOf(findings);
  }

  /** Of both: too much of the one, too little of the other. */
  private static List<Finding> signs(Preparation order, WrongDrug wrong) {
    List<String> both = Stream.concat(
            wrong.inPump().components().stream(), order.components().stream())
        .map(Component::drug)
        .distinct()
        .toList();
    return Signs.shipped().of(both).stream()
        .map(sign -> info("watch-" + sign.id(), sign.text().value(), sign.text().source()))
        .toList();
  }
}
