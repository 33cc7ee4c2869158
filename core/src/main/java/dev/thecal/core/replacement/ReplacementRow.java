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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One pump with the day by which its replacement is planned.
 *
 * @param indicatorOn the day the pump first said that it must be replaced
 * @param endOfService first day without service; empty when nobody knows
 * @param planBy the day by which the replacement is planned
 * @param binding what ends the service
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
    Optional<LocalDate> endOfService,
    Optional<LocalDate> planBy,
    ServiceLife.Binding binding,
    boolean withoutBattery,
    boolean overdue,
    List<Finding> findings) {

  /** Nobody knows first, then by the day, then those that do not run out. */
  static final Comparator<ReplacementRow> ORDER = Comparator.comparing(
          ReplacementRow::runsOnForGood)
      .thenComparing(row -> row.planBy().orElse(LocalDate.MIN))
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
    Optional<ServiceLife> life =
        model.map(known -> ServiceLife.of(known, implant.implantedOn(), indicator));
    Optional<LocalDate> planBy =
        life.isPresent() ? life.get().planBy(model.orElseThrow(), indicator) : indicator;
    return new ReplacementRow(
        implant.patient(),
        patient.fullName(),
        patient.phone(),
        implant.id(),
        implant.pumpModel(),
        implant.serial(),
        implant.implantedOn(),
        indicator,
        life.flatMap(ServiceLife::endOfService).map(Cited::value),
        planBy,
        life.map(ServiceLife::binding).orElse(ServiceLife.Binding.UNKNOWN),
        withoutBattery(model),
        planBy.filter(on -> on.isBefore(today)).isPresent(),
        life.map(ServiceLife::findings).orElseGet(() -> List.of(unknown(implant))));
  }

  private boolean runsOnForGood() {
    return withoutBattery && planBy.isEmpty();
  }

  /** Only a figure that was read lets a pump sink to the end of the list. */
  private static boolean withoutBattery(Optional<PumpModel> model) {
    return model
        .flatMap(known -> known.life().withoutBattery())
        .filter(Cited::enforced)
        .map(Cited::value)
        .orElse(false);
  }

  private static Finding unknown(Implant implant) {
    return new Finding(
        "life-unknown",
        Severity.WARN,
        "how long a " + implant.pumpModel() + " works is not known: read the maker's manual",
        Citation.of("Thecal reference data", "there is no such pump model"));
  }
}
