package dev.thecal.core.infusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.drug.Drugs;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.quantity.Concentration;
import dev.thecal.core.quantity.DailyDose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeCheckTest {

  private static final PumpModels PUMPS = PumpModels.shipped();
  private static final Drugs DRUGS = Drugs.shipped();

  @ParameterizedTest(name = "{0}, {1} {3} at {2}: {4}")
  @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
      synchromed-ii-20  | morphine   | 10 mg/mL    | 0.48 mg/day       | none
      synchromed-ii-20  | morphine   | 10 mg/mL    | 0.479999 mg/day   | flow-below-minimum REFUSE
      synchromed-ii-20  | baclofen   | 50 mcg/mL   | 1200 mcg/day      | none
      synchromed-ii-20  | baclofen   | 50 mcg/mL   | 1200.001 mcg/day  | flow-above-maximum WARN
      synchromed-ii-20  | baclofen   | 500 mcg/mL  | 1400 mcg/day      | none
      synchromed-ii-20  | baclofen   | 500 mcg/mL  | 1400.001 mcg/day  | dose-above-maximum WARN
      synchromed-ii-20  | baclofen   | 500 mcg/mL  | 2000 mcg/day      | dose-above-maximum WARN
      synchromed-ii-20  | baclofen   | 500 mcg/mL  | 2000.001 mcg/day  | dose-above-maximum REFUSE, dose-above-maximum WARN
      synchromed-ii-20  | morphine   | 20 mg/mL    | 15 mg/day         | none
      synchromed-ii-20  | morphine   | 20.001 mg/mL | 15.001 mg/day    | dose-above-maximum WARN, concentration-above-maximum WARN
      synchromed-ii-20  | morphine   | 20 mg/mL    | 20.001 mg/day     | dose-above-maximum REFUSE, dose-above-maximum WARN
      synchromed-ii-20  | ziconotide | 100 mcg/mL  | 19.2 mcg/day      | none
      synchromed-ii-20  | ziconotide | 100.001 mcg/mL | 19.201 mcg/day | dose-above-maximum REFUSE, concentration-above-maximum REFUSE
      synchromed-iii-20 | morphine   | 10 mg/mL    | 1 mg/day          | flow-range-unknown WARN
      synchromed-ii-20  | fentanyl   | 10 mg/mL    | 10 mg/day         | dose-above-maximum WARN
      synchromed-ii-20  | fentanyl   | 10 mg/mL    | 10.001 mg/day     | dose-above-maximum WARN, dose-unit-doubtful REFUSE
      synchromed-ii-20  | fentanyl   | 100 mg/mL   | 5 mg/day          | dose-above-maximum WARN, concentration-above-maximum WARN
      synchromed-ii-20  | fentanyl   | 100.001 mg/mL | 5 mg/day        | dose-above-maximum WARN, concentration-above-maximum WARN, concentration-unit-doubtful REFUSE
      synchromed-ii-20  | morphine   | 0 mg/mL     | 1 mg/day          | concentration-zero REFUSE
      """)
  void both_sides_of_every_limit(
      String pump,
      String drug,
      String concentration,
      String dose,
      @org.jspecify.annotations.Nullable String expected) {
    var findings = ProgrammeCheck.check(
        PUMPS.get(pump),
        DRUGS.get(drug),
        Concentration.parse(concentration),
        DailyDose.parse(dose));

    assertThat(String.join(
            ", ", findings.stream().map(f -> f.code() + " " + f.severity()).toList()))
        .isEqualTo(expected == null ? "" : expected);
  }
}
