package dev.thecal.core.infusion;

import dev.thecal.core.drug.DrugId;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.Reads;
import dev.thecal.core.pump.DosingMode;
import dev.thecal.core.pump.PumpKind;
import dev.thecal.core.pump.PumpModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a pump model offers what a programme asks of it. */
final class ModeLimits {

  private static final Citation KIND =
      Citation.of("Thecal reference data", "pumps, kind: what a fixed flow can and cannot do");

  private ModeLimits() {}

  /**
   * @param drugs of the programme, as far as they are known
   */
  static List<Finding> check(PumpModel pump, Programme programme, List<DrugId> drugs) {
    var findings = new ArrayList<>(offers(pump, programme.mode()));
    if (programme.delivery().patientBolus().isPresent()) {
      findings.addAll(patientBolus(pump, drugs));
    }
    return findings;
  }

  /** Each drug of a mixture goes into the body with a bolus, so each must be allowed. */
  private static List<Finding> patientBolus(PumpModel pump, List<DrugId> drugs) {
    var findings = new ArrayList<Finding>();
    for (DrugId drug : drugs) {
      pump.patientBolus()
          .forbids(drug)
          .map(figure -> ProgrammeCheck.finding(
              "patient-bolus-not-allowed",
              figure,
              pump.name() + " gives no patient bolus of " + drug))
          .ifPresent(findings::add);
    }
    boolean verified = pump.patientBolus().offered().filter(Cited::enforced).isPresent();
    if (findings.isEmpty() && !verified) {
      findings.add(notVerified(pump, "patient boluses"));
    }
    return findings;
  }

  private static List<Finding> offers(PumpModel pump, ProgrammeMode asked) {
    boolean fixed = pump.kind() == PumpKind.CONSTANT_FLOW;
    DosingMode mode = mode(asked);
    String words = Reads.name(asked);
    if (fixed != (mode == DosingMode.CONSTANT)) {
      return List.of(refused(pump, words, KIND));
    }
    boolean always = fixed || mode == DosingMode.SIMPLE_CONTINUOUS || mode == DosingMode.STOPPED;
    Optional<Cited<Set<DosingMode>>> offered = pump.modes();
    boolean listed = offered.filter(set -> set.value().contains(mode)).isPresent();
    boolean verified = offered.filter(Cited::enforced).isPresent();
    if (always || (listed && verified)) {
      return List.of();
    }
    return List.of(
        verified ? refused(pump, words, offered.orElseThrow().source()) : notVerified(pump, words));
  }

  private static Finding refused(PumpModel pump, String mode, Citation source) {
    return new Finding(
        "mode-not-offered", Severity.REFUSE, pump.name() + " does not offer " + mode, source);
  }

  private static Finding notVerified(PumpModel pump, String mode) {
    return new Finding(
        "mode-not-verified",
        Severity.WARN,
        "whether " + pump.name() + " offers " + mode + " is not verified: check the maker's manual",
        Citation.of("Thecal reference data", pump.id() + ", modes"));
  }

  private static DosingMode mode(ProgrammeMode mode) {
    return switch (mode) {
      case SIMPLE_CONTINUOUS -> DosingMode.SIMPLE_CONTINUOUS;
      case FLEX -> DosingMode.FLEX;
      case PERIODIC_BOLUS -> DosingMode.PERIODIC_BOLUS;
      case SINGLE_BOLUS -> DosingMode.SINGLE_BOLUS;
      case CONSTANT_FLOW -> DosingMode.CONSTANT;
      case STOPPED -> DosingMode.STOPPED;
    };
  }
}
