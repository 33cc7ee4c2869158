package dev.thecal.core.device;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.implant.Implant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong or missing with a device that is put on the register. */
final class DeviceCheck {

  private static final Citation REGISTER = Citation.of("The register", "label, typed and implant");

  private DeviceCheck() {}

  /**
   * @param implant the pump that the device is or works with, if it names one
   */
  static List<Finding> check(Device device, Optional<Implant> implant) {
    var findings = new ArrayList<Finding>();
    device.udi().ifPresent(udi -> findings.addAll(udi.findings()));
    disagreement(findings, "serial", device.serials());
    disagreement(findings, "lot", device.lots());
    disagreement(findings, "manufacture", device.manufacture());
    if (device.kind() == DeviceKind.PUMP) {
      implant.ifPresent(pump -> pump(findings, device, pump));
    }
    if (device.serials().isEmpty() && device.lots().isEmpty()) {
      findings.add(warn(
          "device-not-traceable",
          "neither serial number nor lot is known: a recall can only guess at this device"));
    }
    return findings;
  }

  private static void pump(List<Finding> findings, Device device, Implant pump) {
    if (device.serials().stream().anyMatch(s -> !Serials.same(s, pump.serial()))) {
      findings.add(warn(
          "serial-not-of-implant",
          "the register says " + device.serials() + ", the implant record \"" + pump.serial()
              + "\": one of them is wrong"));
    }
  }

  private static void disagreement(List<Finding> findings, String what, List<?> values) {
    if (values.size() > 1) {
      findings.add(warn(
          "udi-disagrees",
          "typed and label disagree about " + what + ": " + values.get(0) + " and "
              + values.get(1)));
    }
  }

  private static Finding warn(String code, String text) {
    return new Finding(code, Severity.WARN, text, REGISTER);
  }
}
