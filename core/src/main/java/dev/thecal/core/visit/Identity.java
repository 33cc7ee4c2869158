package dev.thecal.core.visit;

import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.function.Supplier;

/**
 * Patient and pump as scanned or typed at the bedside, and what the pump's record says is left in it.
 *
 * @param patient id or chart number, from the wristband or card
 * @param pumpSerial as the programmer shows it
 * @param residue the drugs in the reservoir, as the pump's record says
 */
public record Identity(String patient, String pumpSerial, List<Component> residue)
    implements VisitStep {

  public Identity {
    residue = List.copyOf(residue);
  }

  static Supplier<VisitStep> read(JsonInput in) {
    var patient = in.required("patient", Reads.text(40));
    var serial = in.required("pumpSerial", Reads.text(60));
    var residue = in.requiredObject("residue", Preparation::readDrugs);
    return () -> new Identity(patient.get(), serial.get(), residue.get());
  }
}
