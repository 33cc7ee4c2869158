package dev.thecal.core.pump;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a pump in the body stops for good: the earlier of its longest life and the time after its
 * replacement indicator.
 *
 * @param byLife first day without service by the longest life of the model, if that is known
 * @param byIndicator the same by the replacement indicator, if it has come on
 * @param findings what is unknown or unverified about it
 */
public record ServiceLife(
    Optional<Cited<LocalDate>> byLife,
    Optional<Cited<LocalDate>> byIndicator,
    List<Finding> findings) {

  /** Where the 90 days and the 6 months stand. */
  public static final Citation REPLACEMENT = Citation.of(
      "Medtronic UK, Getting a replacement",
      "replacement alarm, 90 days, about 6 months ahead",
      "https://www.medtronic.com/uk-en/patients/treatments-therapies/drug-pump-chronic-pain/living-with/drug-pumps-replacement.html");

  private static final Period AFTER_INDICATOR = Period.ofDays(90);
  private static final Period PLAN_AHEAD = Period.ofMonths(6);

  public ServiceLife {
    findings = List.copyOf(findings);
  }

  /**
   * @param indicatorOn when the elective replacement indicator came on; empty while it has not
   */
  public static ServiceLife of(
      PumpModel pump, LocalDate implantedOn, Optional<LocalDate> indicatorOn) {
    PumpModel.Life life = pump.life();
    return new ServiceLife(
        life.maximum()
            .map(most ->
                new Cited<>(implantedOn.plus(most.value()), most.source(), most.standing())),
        indicatorOn.map(on -> afterIndicator(life, on)),
        findings(pump, indicatorOn));
  }

  /** First day without service; on the same day the indicator binds. Empty if nothing is known to end it. */
  public Optional<Cited<LocalDate>> endOfService() {
    return Stream.of(byIndicator, byLife)
        .flatMap(Optional::stream)
        .min(Comparator.comparing(Cited::value));
  }

  /** What ends the service. */
  public enum Binding {
    MAX_LIFE,
    /** The elective replacement indicator. */
    ERI,
    UNKNOWN
  }

  public Binding binding() {
    Optional<Cited<LocalDate>> end = endOfService();
    if (end.isEmpty()) {
      return Binding.UNKNOWN;
    }
    return end.equals(byIndicator) ? Binding.ERI : Binding.MAX_LIFE;
  }

  /** The day by which the replacement is planned: 6 months before the end, or the indicator if that is earlier. */
  public Optional<LocalDate> planBy(PumpModel pump, Optional<LocalDate> indicatorOn) {
    Period ahead = pump.life().planAhead().map(Cited::value).orElse(PLAN_AHEAD);
    Optional<LocalDate> beforeEnd = endOfService().map(end -> end.value().minus(ahead));
    return Stream.of(beforeEnd, indicatorOn).flatMap(Optional::stream).min(LocalDate::compareTo);
  }

  private static Cited<LocalDate> afterIndicator(PumpModel.Life life, LocalDate on) {
    return life.afterIndicator()
        .map(after -> new Cited<>(on.plus(after.value()), after.source(), after.standing()))
        .orElseGet(() -> new Cited<>(on.plus(AFTER_INDICATOR), REPLACEMENT, new Cited.Draft()));
  }

  private static List<Finding> findings(PumpModel pump, Optional<LocalDate> indicatorOn) {
    PumpModel.Life life = pump.life();
    var findings = new ArrayList<Finding>();
    Optional<Cited<Boolean>> withoutBattery = life.withoutBattery().filter(Cited::value);
    withoutBattery.ifPresent(cited -> findings.add(new Finding(
        "without-battery",
        Severity.INFO,
        pump.name() + " has no battery that runs out",
        cited.source())));
    if (withoutBattery.isEmpty() && life.maximum().isEmpty()) {
      findings.add(warn(
          "life-unknown",
          "the longest life of " + pump.name() + " is not known: check the maker's manual",
          Citation.of("Thecal reference data", pump.id() + ", life")));
    }
    life.maximum()
        .filter(most -> !most.enforced())
        .ifPresent(most -> findings.add(warn(
            "life-draft",
            "the longest life of " + pump.name() + " is not verified: a reason is needed",
            most.source())));
    if (indicatorOn.isPresent() && life.afterIndicator().isEmpty()) {
      findings.add(warn(
          "indicator-assumed",
          "90 days after the indicator are published for another model",
          REPLACEMENT));
    }
    return findings;
  }

  private static Finding warn(String code, String text, Citation source) {
    return new Finding(code, Severity.WARN, text, source);
  }
}
