package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.pump.PumpModels;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;

/** When a pump reaches its end of service and when its replacement is planned. */
final class DeviceLife implements Calculation {

  private static final Period AFTER_INDICATOR = Period.ofDays(90);
  private static final Period PLAN_AHEAD = Period.ofMonths(6);

  private final PumpModels pumps;

  DeviceLife(PumpModels pumps) {
    this.pumps = pumps;
  }

  @Override
  public String name() {
    return "device-life";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {

    var pump = in.required("pumpModel", pumps::get);
    var implanted = in.required("implantedOn", Inputs::date);
    var indicator = in.optional("eriOn", Inputs::date);
    if (implanted.optional().isPresent()
        && indicator.optional().filter(on -> on.isBefore(implanted.get())).isPresent()) {
      in.problem("eriOn", "eriOn " + indicator.get() + " is before implantedOn " + implanted.get());
    }
    in.check();
    PumpModel.Life life = pump.get().life();
    Optional<LocalDate> byLife = life.maximum().map(m -> implanted.get().plus(m.value()));
    Optional<LocalDate> byIndicator = indicator
        .optional()
        .map(on -> on.plus(life.afterIndicator().map(Cited::value).orElse(AFTER_INDICATOR)));
    Optional<LocalDate> end = earliest(byLife, byIndicator);
    Period ahead = life.planAhead().map(Cited::value).orElse(PLAN_AHEAD);
    Optional<LocalDate> plan = earliest(end.map(on -> on.minus(ahead)), indicator.optional());
    var answer = new Answer()
        .text("endOfService", end)
        .text("planReplacementBy", plan)
        .text("binding", binding(end, byIndicator))
        .reason(
            "end-of-service",
            "the earlier of implant + longest life and replacement indicator + 90 days;"
                + " replacement is planned 6 months before it, or at the indicator if that is earlier",
            Sources.REPLACEMENT);
    addFindings(answer, pump.get(), indicator.optional());
    return answer.json();
  }

  private static String binding(Optional<LocalDate> end, Optional<LocalDate> byIndicator) {
    if (end.isEmpty()) {
      return "unknown";
    }
    return end.equals(byIndicator) ? "eri" : "max-life";
  }

  private static void addFindings(Answer answer, PumpModel pump, Optional<LocalDate> indicator) {
    if (pump.life().withoutBattery().filter(Cited::value).isPresent()) {
      answer.finding(
          "without-battery",
          Severity.INFO,
          pump.name() + " has no battery that runs out",
          pump.life().withoutBattery().get().source());
    } else if (pump.life().maximum().isEmpty()) {
      answer.finding(
          "life-unknown",
          Severity.WARN,
          "the longest life of " + pump.name() + " is not known: check the maker's manual",
          Citation.of("Thecal reference data", pump.id() + ", life"));
    }
    pump.life()
        .maximum()
        .filter(life -> !life.enforced())
        .ifPresent(life -> answer.finding(
            "life-draft",
            Severity.WARN,
            "the longest life of " + pump.name() + " is not verified: a reason is needed",
            life.source()));
    if (indicator.isPresent() && pump.life().afterIndicator().isEmpty()) {
      answer.finding(
          "indicator-assumed",
          Severity.WARN,
          "90 days after the indicator are published for another model",
          Sources.REPLACEMENT);
    }
  }

  private static Optional<LocalDate> earliest(Optional<LocalDate> one, Optional<LocalDate> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(LocalDate::compareTo);
  }
}
