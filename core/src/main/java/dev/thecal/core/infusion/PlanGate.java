package dev.thecal.core.infusion;

import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.implant.Implant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether an order may stand. An enforced limit refuses it, and so does what one person alone may not order;
 * a warning needs a reason. Each refusal names the field of the order to change, the value and the cure.
 */
final class PlanGate {

  private static final String WHOLE = "";
  private static final String DOSE = "/dose";

  /** The field of an order that a finding speaks about; one that is not here speaks about the whole. */
  private static final Map<String, String> FIELDS = Map.ofEntries(
      Map.entry("adults-only", "/drug"),
      Map.entry("concentration-above-maximum", "/concentration"),
      Map.entry("concentration-unit-doubtful", "/concentration"),
      Map.entry("concentration-zero", "/concentration"),
      Map.entry("dose-above-maximum", DOSE),
      Map.entry("dose-unit-doubtful", DOSE),
      Map.entry("dose-with-boluses-above-maximum", "/delivery/patientBolus"),
      Map.entry("drug-excluded-by-pump", "/drug"),
      Map.entry("flow-above-maximum", DOSE),
      Map.entry("flow-below-minimum", DOSE),
      Map.entry("flow-is-fixed", "/flow"),
      Map.entry("mode-not-offered", "/mode"),
      Map.entry("patient-bolus-not-allowed", "/delivery/patientBolus"),
      Map.entry("step-above-cap", DOSE),
      Map.entry("unknown-drug", "/drug"));

  private PlanGate() {}

  /**
   * @throws Refusal NOT_ALLOWED {@code pump-removed}, {@code plan-refused} or {@code reason-needed}
   */
  static void require(Implant implant, Plan plan, List<Finding> found) {
    Programme programme = plan.programme();
    List<Finding> findings = Stream.concat(found.stream(), alone(plan, found)).toList();
    if (!implant.inBody()) {
      throw Refusal.notAllowed("pump-removed", "the pump is out: nothing can be ordered", findings);
    }
    List<Finding> refusing = of(findings, Severity.REFUSE);
    if (!refusing.isEmpty()) {
      throw Refusal.notAllowed(
          "plan-refused", texts(refusing), problems(programme, refusing), findings);
    }
    List<Finding> warning = of(findings, Severity.WARN);
    if (!warning.isEmpty() && programme.reason().filter(text -> !text.isBlank()).isEmpty()) {
      String text = "field \"reason\" is missing; say why, in spite of: " + texts(warning);
      throw Refusal.notAllowed(
          "reason-needed", text, List.of(new InputProblem("/reason", text)), findings);
    }
  }

  /** A stop is never held up; a second person cures nothing where a limit refuses. */
  private static Stream<Finding> alone(Plan plan, List<Finding> found) {
    boolean refused = !of(found, Severity.REFUSE).isEmpty();
    return plan.twoPeople() || plan.programme().mode() == ProgrammeMode.STOPPED
        ? Stream.of()
        : TwoPeople.asking(found).stream()
            .filter(asking -> !refused || asking.code().equals(TwoPeople.BRIDGE_NEEDED))
            .map(TwoPeople::refusal);
  }

  private static List<Finding> of(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }

  private static List<InputProblem> problems(Programme programme, List<Finding> findings) {
    return findings.stream()
        .map(finding -> new InputProblem(field(programme, finding.code()), finding.text()))
        .toList();
  }

  /** The dose stands where the mode has it; the text says which drug of a mixture is meant. */
  private static String field(Programme programme, String code) {
    String field = FIELDS.getOrDefault(code, WHOLE);
    boolean ofOneDrug = field.equals("/drug") || field.equals("/concentration");
    if (ofOneDrug && !programme.secondary().isEmpty()) {
      return WHOLE;
    }
    return field.equals(DOSE) ? dose(programme.mode()) : field;
  }

  private static String dose(ProgrammeMode mode) {
    return switch (mode) {
      case SIMPLE_CONTINUOUS, STOPPED -> DOSE;
      case CONSTANT_FLOW -> "/flow";
      case FLEX -> "/delivery/segments";
      case PERIODIC_BOLUS, SINGLE_BOLUS -> "/delivery/bolus";
    };
  }

  private static String texts(List<Finding> findings) {
    return findings.stream().map(Finding::text).collect(Collectors.joining("; and "));
  }
}
