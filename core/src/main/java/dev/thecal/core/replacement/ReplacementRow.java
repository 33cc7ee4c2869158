package dev.thecal.core.replacement;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.pump.ServiceLife;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One pump with the day by which its replacement is planned.
 *
 * @param indicatorOn the day the pump first said that it must be replaced
 * @param life end and planning day; both empty when nobody knows
 * @param withoutBattery nothing runs out
 * @param overdue the day to plan by is past
 */
public record ReplacementRow(
    PatientId patient,
    String name,
    Optional<String> phone,
    ImplantId implant,
    String pumpModel,
    String serial,
    LocalDate implantedOn,
    Optional<LocalDate> indicatorOn,
    ServiceLife life,
    boolean withoutBattery,
    boolean overdue,
    List<Finding> findings) {

  /** Nobody knows first, then by the day, then those that do not run out. */
  static final Comparator<ReplacementRow> ORDER = Comparator.comparing(
          ReplacementRow::runsOnForGood)
      .thenComparing(row -> row.life().planBy().orElse(LocalDate.MIN))
      .thenComparing(row -> row.patient().value());

  public ReplacementRow {
    findings = List.copyOf(findings);
  }

  static ReplacementRow of(
      Implant implant,
      Patient patient,
      Optional<PumpModel> model,
      Optional<LocalDate> indicator,
      LocalDate today) {
    ServiceLife life = model
        .map(known -> ServiceLife.of(known.life(), implant.implantedOn(), indicator))
        .orElseGet(() -> new ServiceLife(Optional.empty(), indicator, ServiceLife.Binding.UNKNOWN));
    return new ReplacementRow(
        implant.patient(),
        patient.fullName(),
        patient.phone(),
        implant.id(),
        implant.pumpModel(),
        implant.serial(),
        implant.implantedOn(),
        indicator,
        life,
        model
            .flatMap(known -> known.life().withoutBattery())
            .filter(Cited::enforced)
            .map(Cited::value)
            .orElse(false),
        life.planBy().filter(on -> on.isBefore(today)).isPresent(),
        findings(implant, model, indicator));
  }

  private boolean runsOnForGood() {
    return withoutBattery && life.planBy().isEmpty();
  }

  private static List<Finding> findings(
      Implant implant, Optional<PumpModel> model, Optional<LocalDate> indicator) {
    var findings = new ArrayList<Finding>();
    Optional<Cited<Period>> maximum = model.flatMap(known -> known.life().maximum());
    if (maximum.isEmpty()) {
      findings.add(warn(
          "life-unknown",
          "how long a " + implant.pumpModel() + " works is not known: read the maker's manual",
          Citation.of("Thecal reference data", implant.pumpModel() + ", life")));
    }
    maximum
        .filter(life -> !life.enforced())
        .ifPresent(life ->
            findings.add(warn("life-draft", "how long it works is not verified", life.source())));
    boolean assumed = indicator.isPresent()
        && model.flatMap(known -> known.life().afterIndicator()).isEmpty();
    if (assumed) {
      findings.add(warn(
          "indicator-assumed",
          "90 days after the indicator are published for another model",
          Citation.of("Thecal reference data", implant.pumpModel() + ", life")));
    }
    return findings;
  }

  private static Finding warn(String code, String text, Citation source) {
    return new Finding(code, Severity.WARN, text, source);
  }
}
