package dev.thecal.core.infusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantInput;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.quantity.Unit;
import dev.thecal.core.testkit.Accesses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InfusionInputTest {

  @Test
  void all_problems_of_a_fill_are_told_at_once() {
    var in = JsonInput.parse("""
        {"filledAt":"2026-05-06","drug":" ","concentration":"0 mcg/mL","volume":"18",
         "aspirated":"2 ml","flow":"1 mL/day"}""");
    FillInput.read(in, pump());

    assertThat(pointers(in))
        .containsExactlyInAnyOrder(
            "/filledAt", "/drug", "/concentration", "/volume", "/aspirated", "/flow");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      simple-continuous | "200 mcg/day"          |
      simple-continuous | "200 mcg/h"            | /dose
      simple-continuous | "200 µg/day"           | /dose
      simple-continuous | "0 mcg/day"            | /dose
      simple-continuous |                        | /dose
      simple-continuous | "105 mg/day"           |
      simple-continuous | "107 mg/day"           | /dose
      simple-continuous | "9000000000000 mg/day" | /dose
      stopped           |                        |
      stopped           | "0 mcg/day"            |
      stopped           | "200 mcg/day"          | /dose
      """)
  void a_dose_is_per_day_and_fits_the_mode(String mode, String dose, String problem) {
    // the largest flow that can be reckoned with: 2^63 - 1 over a day's milliseconds = 106.75 L/day
    var in = JsonInput.parse("""
        {"from":"2026-05-06T09:00:00Z","drug":"baclofen","concentration":"1 mcg/mL",
         "mode":"%s"%s}""".formatted(mode, dose == null ? "" : ",\"dose\":" + dose));
    ProgrammeInput.read(in, pump());

    assertThat(pointers(in)).isEqualTo(problem == null ? List.of() : List.of(problem));
  }

  @Test
  void the_mass_unit_stays_as_it_was_written() {
    Programme programme = programme("2 mg/mL", "1500 mcg/day");

    assertThat(programme.massUnit()).isEqualTo(Unit.MCG);
    assertThat(programme.doseText()).isEqualTo("1500 mcg/day");
    assertThat(programme("2 mg/mL", "1.5 mg/day").doseText()).isEqualTo("1.5 mg/day");
    // 1500 mcg/day / 2000 mcg/mL = 0.75 mL/day
    assertThat(programme.flow()).hasToString("0.75 mL/day");
  }

  private static Programme programme(String concentration, String dose) {
    var in = JsonInput.parse("""
        {"from":"2026-05-06T09:00:00Z","drug":"baclofen","concentration":"%s","dose":"%s"}""".formatted(concentration, dose));
    var programme = ProgrammeInput.read(in, pump());
    in.check();
    return programme.get();
  }

  private static List<String> pointers(JsonInput in) {
    return in.finish().stream().map(InputProblem::pointer).toList();
  }

  private static Implant pump() {
    var in = JsonInput.parse("""
        {"pumpModel":"synchromed-ii-20","serial":"A1","site":"lower-left-abdomen",
         "implantedOn":"2026-04-15","catheter":{"fullLength":"110 cm","trimmed":"30 cm"}}""");
    var implant = ImplantInput.read(in, Accesses.SPINE, new PatientId("p-1"));
    in.check();
    return implant.get();
  }
}
