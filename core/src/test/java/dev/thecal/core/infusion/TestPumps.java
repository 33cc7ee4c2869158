package dev.thecal.core.infusion;

import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantInput;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.testkit.Accesses;

/** A pump and what it is told, read as a client's JSON is. */
final class TestPumps {

  private TestPumps() {}

  static Implant implant(String model) {
    var in = JsonInput.parse("""
        {"pumpModel":"%s","serial":"A1","site":"lower-left-abdomen","implantedOn":"2026-04-15",
         "catheter":{"fullLength":"110 cm","trimmed":"30 cm"}}""".formatted(model));
    var implant = ImplantInput.read(in, Accesses.SPINE, new PatientId("p-1"));
    in.check();
    return implant.get();
  }

  /** From 2026-05-06, a Wednesday, 09:00 in UTC. */
  static Programme programme(Implant implant, String fields) {
    return programme(implant, "2026-05-06T09:00:00Z", fields);
  }

  static Programme programme(Implant implant, String from, String fields) {
    var in = JsonInput.parse("{\"from\":\"" + from + "\"," + fields + "}");
    var programme = ProgrammeInput.read(in, implant);
    in.check();
    return programme.get();
  }
}
