package dev.thecal.core.visit;

import static dev.thecal.core.visit.VisitSources.info;
import static dev.thecal.core.visit.VisitSources.refuse;
import static dev.thecal.core.visit.VisitSources.warn;

import dev.thecal.core.evidence.Finding;
import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.visit.NeedlePlacement.Port;
import java.util.ArrayList;
import java.util.List;

/** Right patient, right pump, right syringe, right port. Anything that differs stops the visit. */
final class BedsideChecks {

  private BedsideChecks() {}

  static List<Finding> check(VisitContext context, Identity seen) {
    var findings = new ArrayList<Finding>();
    Patient patient = context.patient();
    boolean known = seen.patient().equals(patient.id().value())
        || patient.recordNumber().filter(seen.patient()::equals).isPresent();
    if (!known) {
      findings.add(refuse(
          "patient-mismatch",
          "\"" + seen.patient() + "\" is not this patient: stop, and find out who is here",
          VisitSources.ORDER));
    }
    String serial = context.history().implant().serial();
    if (!seen.pumpSerial().equals(serial)) {
      findings.add(refuse(
          "pump-mismatch",
          "the pump says \"" + seen.pumpSerial() + "\", on record is \"" + serial + "\": stop",
          VisitSources.ORDER));
    }
    findings.addAll(residue(context, seen));
    return findings;
  }

  private static List<Finding> residue(VisitContext context, Identity seen) {
    List<Fill> fills = context.history().standingFills();
    if (fills.isEmpty()) {
      return List.of(warn(
          "residue-unknown",
          "no fill of this pump is on record: what is in it is known from the pump alone",
          VisitSources.ORDER));
    }
    List<Component> recorded = fills.get(fills.size() - 1).components();
    return new Preparation(seen.residue(), context.visit().order().volume()).sameDrugs(recorded)
        ? List.of()
        : List.of(refuse(
            "residue-mismatch",
            "the pump's record says " + Component.text(seen.residue()) + ", ours says "
                + Component.text(recorded) + ": stop until it is known what is in the pump",
            VisitSources.ORDER));
  }

  static List<Finding> check(VisitContext context, SyringeLabel label) {
    var findings = new ArrayList<>(difference(label.contents(), context.visit().order(), "order"));
    Patient patient = context.patient();
    if (!label.familyName().equalsIgnoreCase(patient.familyName())
        || !label.bornOn().equals(patient.bornOn())) {
      findings.add(refuse(
          "label-patient-mismatch",
          "the syringe is for \"" + label.familyName() + "\", born " + label.bornOn()
              + ", the patient is another: stop",
          VisitSources.ORDER));
    }
    if (!context.today().isBefore(label.useBefore())) {
      findings.add(refuse(
          "label-expired",
          "the syringe must not be used from " + label.useBefore() + " on, today is "
              + context.today(),
          VisitSources.ORDER));
    }
    findings.addAll(AllergyChecks.check(context, label));
    return findings;
  }

  static List<Finding> check(RefillVisit visit, SecondCheck check) {
    SyringeLabel label = visit.find(SyringeLabel.class).orElseThrow();
    var findings = new ArrayList<>(difference(check.seen(), label.contents(), "first reading"));
    findings.addAll(difference(check.seen(), visit.order(), "order"));
    return findings;
  }

  private static List<Finding> difference(Preparation seen, Preparation wanted, String where) {
    var findings = new ArrayList<Finding>();
    if (!seen.sameDrugs(wanted)) {
      findings.add(refuse(
          "drug-mismatch",
          "the syringe says " + seen.drugs() + ", the " + where + " says " + wanted.drugs()
              + ": stop",
          VisitSources.MIXING));
    }
    if (!seen.volume().equals(wanted.volume())) {
      findings.add(refuse(
          "volume-mismatch",
          "the syringe says " + seen.volume() + ", the " + where + " says " + wanted.volume()
              + ": stop",
          VisitSources.ORDER));
    }
    return findings;
  }

  static List<Finding> check(NeedlePlacement needle) {
    var findings = new ArrayList<Finding>();
    if (needle.port() != Port.REFILL) {
      findings.add(refuse(
          "wrong-port",
          "the needle is in the catheter access port: drug injected here is an overdose; take it out",
          VisitSources.WRONG_PORT));
    }
    if (!needle.needleStopReached()) {
      findings.add(refuse(
          "needle-stop-not-reached",
          "the needle has not reached the stop: the drug may go into the pocket; place it anew",
          VisitSources.POCKET_FILL));
    }
    findings.add(info(
        "pocket-fill-hazard",
        "a fill into the pocket can kill: drug around the pump is taken up at once. Stop if it "
            + "swells, burns or resists",
        VisitSources.POCKET_FILL));
    findings.add(info(
        "wrong-port-hazard",
        "the catheter access port leads straight to the fluid around the cord: check with the "
            + "template that this is the refill port",
        VisitSources.WRONG_PORT));
    return findings;
  }
}
