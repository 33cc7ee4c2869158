package dev.thecal.core.infusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.figure.Reference;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryLimitsTest {

  private static final ReferenceLimits LIMITS = new ReferenceLimits(Reference.shipped());

  @ParameterizedTest(name = "night at {0}: {1}")
  @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
      20 mcg/h     | none
      19.999 mcg/h | flow-below-minimum REFUSE
      0 mcg/h      | flow-below-minimum REFUSE
      """)
  void each_rate_of_a_flex_day_is_held_against_the_pump(
      String night, @org.jspecify.annotations.Nullable String expected) {
    // lowest flow 0.048 mL/day = 0.002 mL/h; at 10 mg/mL that is 20 mcg/h. The day alone is far
    // above it.
    assertThat(codes("synchromed-ii-20", """
        "mode":"flex","drug":"morphine","concentration":"10 mg/mL","delivery":{
          "pumpClock":"-06:00","segments":[{"from":"06:00","to":"22:00","dose":"40 mcg/h"},
          {"from":"22:00","to":"06:00","dose":"%s"}]}""".formatted(night)))
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest(name = "{0} over {1}: {2}")
  @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
      900 mcg     | 60 min | none
      900.001 mcg | 60 min | flow-above-maximum WARN
      """)
  void the_rate_of_a_bolus_is_held_against_the_pump(
      String dose, String over, @org.jspecify.annotations.Nullable String expected) {
    // highest flow 24 mL/day = 1 mL/h; basal 2.4 mg/day at 1 mg/mL = 0.1 mL/h, so 0.9 mL in 60 min
    // is the most
    assertThat(codes("synchromed-ii-20", """
        "mode":"periodic-bolus","drug":"morphine","concentration":"1 mg/mL","delivery":{
          "basal":"2.4 mg/day","bolus":{"dose":"%s","over":"%s","every":"12 h"}}""".formatted(dose, over)))
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest(name = "{0} allotted, {1}: {2}")
  @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
      3 | rolling | none
      4 | rolling | none
      5 | rolling | dose-with-boluses-above-maximum WARN
      2 | clock   | none
      3 | clock   | dose-with-boluses-above-maximum WARN
      """)
  void all_boluses_of_the_patient_count_for_the_daily_maximum(
      int perDay, String resets, @org.jspecify.annotations.Nullable String expected) {
    // draft maximum 15 mg/day: 13 + 4 x 0.5 = 15. A clock reset doubles: 2 x 2 = 4, 2 x 3 = 6
    assertThat(codes("synchromed-ii-20", """
        "drug":"morphine","concentration":"20 mg/mL","dose":"13 mg/day","delivery":{"patientBolus":{
          "dose":"0.5 mg","over":"5 min","perDay":%d,"lockout":"1 h","allotmentResets":"%s"}}""".formatted(perDay, resets)))
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void the_lockout_bounds_what_a_patient_can_release() {
    // 24 h / 6 h = 4 of the 10 allotted: 13 + 4 x 0.5 = 15
    assertThat(codes("synchromed-ii-20", """
        "drug":"morphine","concentration":"20 mg/mL","dose":"13 mg/day","delivery":{"patientBolus":{
          "dose":"0.5 mg","over":"5 min","perDay":10,"lockout":"6 h","allotmentResets":"clock"}}""")).isEmpty();
  }

  @Test
  void a_patient_bolus_of_unknown_duration_cannot_be_held_against_the_pump() {
    assertThat(codes("synchromed-ii-20", """
        "drug":"morphine","concentration":"10 mg/mL","dose":"1 mg/day","delivery":{"patientBolus":{
          "dose":"0.1 mg","perDay":4,"lockout":"6 h","allotmentResets":"rolling"}}""")).isEqualTo("bolus-rate-unknown WARN");
  }

  @ParameterizedTest(name = "{0} with ziconotide {1}: {2}")
  @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
      8 mg/day     | 24 mcg/mL     | none
      8.001 mg/day | 24 mcg/mL     | dose-above-maximum REFUSE
      8 mg/day     | 24.001 mcg/mL | dose-above-maximum REFUSE
      1 mg/day     | 100 mcg/mL    | none
      1 mg/day     | 100.001 mcg/mL | concentration-above-maximum REFUSE
      """)
  void each_component_is_held_against_its_own_drug(
      String dose, String ziconotide, @org.jspecify.annotations.Nullable String expected) {
    // 8 mg/day x 24 mcg/mL / 10 mg/mL = 19.2 mcg/day, the label's maximum
    assertThat(codes("synchromed-ii-20", """
        "drug":"morphine","concentration":"10 mg/mL","dose":"%s",
        "secondary":[{"drug":"ziconotide","concentration":"%s"}]""".formatted(dose, ziconotide)))
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void boluses_count_for_the_secondary_drug_as_well() {
    // (6 + 4 x 0.5) mg x 24 / 10000 = 19.2 mcg; a fifth brings 20.4
    String mixture = """
        "drug":"morphine","concentration":"10 mg/mL","dose":"6 mg/day",
        "secondary":[{"drug":"ziconotide","concentration":"24 mcg/mL"}],
        "delivery":{"patientBolus":{"dose":"0.5 mg","over":"5 min","perDay":%d,"lockout":"1 h",
          "allotmentResets":"rolling"}}""";

    assertThat(codes("synchromed-ii-20", mixture.formatted(4))).isEmpty();
    assertThat(codes("synchromed-ii-20", mixture.formatted(5)))
        .isEqualTo("dose-with-boluses-above-maximum REFUSE");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
      synchromed-ii-20  | none
      synchromed-iii-20 | mode-not-verified WARN
      prometra-ii-20    | mode-not-verified WARN
      codman-3000-16    | mode-not-offered REFUSE
      """)
  void a_mode_that_the_pump_does_not_offer_is_refused(
      String pump, @org.jspecify.annotations.Nullable String expected) {
    assertThat(modeCodes(pump, """
        "mode":"periodic-bolus","drug":"morphine","concentration":"10 mg/mL","delivery":{
          "basal":"1 mg/day","bolus":{"dose":"0.1 mg","over":"30 min","every":"12 h"}}""")).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
      synchromed-ii-20 | mode-not-offered REFUSE
      codman-3000-16   | none
      """)
  void only_a_fixed_flow_decides_its_own_flow(
      String pump, @org.jspecify.annotations.Nullable String expected) {
    assertThat(modeCodes(pump, """
        "mode":"constant-flow","drug":"morphine","concentration":"10 mg/mL","flow":"0.5 mL/day\"""")).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
      "drug":"morphine","concentration":"10 mg/mL"                                | none
      "drug":"baclofen","concentration":"2000 mcg/mL"                             | patient-bolus-not-allowed REFUSE
      "drug":"morphine","concentration":"10 mg/mL","secondary":[{"drug":"bupivacaine","concentration":"5 mg/mL"}] | patient-bolus-not-allowed REFUSE
      """)
  void a_patient_bolus_of_prometra_is_for_morphine_alone(
      String drug, @org.jspecify.annotations.Nullable String expected) {
    assertThat(modeCodes("prometra-ii-20", drug + """
        ,"dose":"0.5 mg/day","delivery":{"patientBolus":{"dose":"0.01 mg","over":"5 min","perDay":2,
          "lockout":"6 h","allotmentResets":"rolling"}}""")).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void the_drug_that_is_not_known_is_named() {
    var findings = findings("synchromed-ii-20", """
        "drug":"morphine","concentration":"10 mg/mL","dose":"1 mg/day",
        "secondary":[{"drug":"novel","concentration":"1 mg/mL"}]""");

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).code()).isEqualTo("unknown-drug");
    assertThat(findings.get(0).severity()).isEqualTo(Severity.REFUSE);
    assertThat(findings.get(0).text()).contains("\"novel\"");
  }

  private static String codes(String pump, String fields) {
    return text(findings(pump, fields));
  }

  private static String modeCodes(String pump, String fields) {
    return text(findings(pump, fields).stream()
        .filter(f -> f.code().startsWith("mode-") || f.code().startsWith("patient-"))
        .toList());
  }

  private static List<Finding> findings(String pump, String fields) {
    var implant = TestPumps.implant(pump);
    return LIMITS.check(implant, TestPumps.programme(implant, fields));
  }

  private static String text(List<Finding> findings) {
    return findings.stream()
        .map(f -> f.code() + " " + f.severity())
        .collect(Collectors.joining(", "));
  }
}
