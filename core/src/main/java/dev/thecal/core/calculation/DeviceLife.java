package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.pump.ServiceLife;

/** When a pump reaches its end of service and when its replacement is planned. */
final class DeviceLife implements Calculation {

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
    return new Answer()
        .text("endOfService", life.endOfService().map(Cited::value))
        .text("planReplacementBy", life.planBy(pump.get(), indicator.optional()))
        .text("binding", Reads.name(life.binding()))
        .reason(
            "end-of-service",
            "the earlier of implant + longest life and replacement indicator + 90 days;"
                + " replacement is planned 6 months before it, or at the indicator if that is earlier",
            ServiceLife.REPLACEMENT)
        .findings(life.findings())
        .json();
  }
}
