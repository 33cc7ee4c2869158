package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.pump.ServiceLife;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;

/** When a pump reaches its end of service and when its replacement is planned. */
final class DeviceLife implements Calculation {

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
    var life = ServiceLife.of(pump.get(), implanted.get(), indicator.optional());
    Optional<LocalDate> end = life.endOfService().map(Cited::value);
    Period ahead = pump.get().life().planAhead().map(Cited::value).orElse(PLAN_AHEAD);
    Optional<LocalDate> plan = earliest(end.map(on -> on.minus(ahead)), indicator.optional());
    return new Answer()
        .text("endOfService", end)
        .text("planReplacementBy", plan)
        .text("binding", binding(life))
        .reason(
            "end-of-service",
            "the earlier of implant + longest life and replacement indicator + 90 days;"
                + " replacement is planned 6 months before it, or at the indicator if that is earlier",
            ServiceLife.REPLACEMENT)
        .findings(life.findings())
        .json();
  }

  private static String binding(ServiceLife life) {
    Optional<Cited<LocalDate>> end = life.endOfService();
    if (end.isEmpty()) {
      return "unknown";
    }
    return end.equals(life.byIndicator()) ? "eri" : "max-life";
  }

  private static Optional<LocalDate> earliest(Optional<LocalDate> one, Optional<LocalDate> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(LocalDate::compareTo);
  }
}
