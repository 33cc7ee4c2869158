package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.pump.ServiceLife;
import java.time.LocalDate;
import java.util.Optional;

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
    ServiceLife life = ServiceLife.of(pump.get().life(), implanted.get(), indicator.optional());
    var answer = new Answer()
        .text("endOfService", life.endOfService())
        .text("planReplacementBy", life.planBy())
        .text("binding", Reads.name(life.binding()))
        .reason(
            "end-of-service",
            "the earlier of implant + longest life and replacement indicator + 90 days;"
                + " replacement is planned 6 months before it, or at the indicator if that is earlier",
            Sources.REPLACEMENT);
    addFindings(answer, pump.get(), indicator.optional());
    return answer.json();
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
}
