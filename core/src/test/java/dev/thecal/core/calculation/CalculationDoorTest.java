package dev.thecal.core.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.calculation.CalculationDoor.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalculationDoorTest {

  private static final CalculationDoor DOOR = new CalculationDoor(Calculations.ofCore());

  static List<String> names() {
    return DOOR.names();
  }

  @Test
  void names_are_sorted_and_complete() {
    assertThat(DOOR.names())
        .isSorted()
        .containsExactlyInAnyOrder(
            "infusion",
            "dose-of-flow",
            "concentration-range",
            "mixture",
            "flex-schedule",
            "patient-bolus",
            "reservoir",
            "refill-reconciliation",
            "delivery-accuracy",
            "post-refill-check",
            "first-fill-volume",
            "drug-waste",
            "bridge-bolus",
            "reservoir-mixing",
            "priming-bolus",
            "mri-bolus",
            "catheter-volume",
            "compounding",
            "titration-step",
            "baclofen-screening",
            "baclofen-start",
            "trial-outcome",
            "washout",
            "device-life",
            "oral-to-intrathecal");
  }

  @Test
  void lists_all_problems_at_once() {
    var outcome = DOOR.run("infusion", """
        {"dose":"60 mcg/h","concentraton":"500 mcg/mL","pumpModel":"synchromed-ii-10","note":1}
        """);

    assertThat(outcome.kind()).isEqualTo(Kind.PROBLEM);
    assertThat(outcome.status()).isEqualTo(422);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.body().at("/type").asText()).isEqualTo("urn:thecal:problem:invalid-input");
    assertThat(detail(outcome.body(), "/dose")).contains("a dose per hour, not a dose per day");
    assertThat(detail(outcome.body(), "/concentration")).contains("is missing");
    assertThat(detail(outcome.body(), "/concentraton")).contains("unknown field", "concentration");
    assertThat(detail(outcome.body(), "/pumpModel")).contains("synchromed-ii-20");
    assertThat(detail(outcome.body(), "/note")).contains("unknown field");
  }

  @Test
  void a_problem_elsewhere_hides_nothing_inside_a_list() {
    var outcome = DOOR.run("flex-schedule", """
        {"concentration":"0 mg/mL","segments":[{"from":"00:00","to":"23:00","dose":"1 mg/h"}]}
        """);

    assertThat(detail(outcome.body(), "/concentration")).contains("above 0");
    assertThat(detail(outcome.body(), "/segments")).contains("23:00 is covered 0 times");
  }

  @Test
  void a_field_that_stands_twice_is_a_problem() {
    var outcome = DOOR.run("dose-of-flow", """
        {"flow":"0.2 mL/day","flow":"0.3 mL/day","concentration":"500 mcg/mL"}
        """);

    assertThat(outcome.kind()).isEqualTo(Kind.PROBLEM);
    assertThat(detail(outcome.body(), "/flow")).contains("stands twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{} {}", "\"a\"", "{\"a\":}"})
  void what_is_not_one_object_is_malformed(String text) {
    var outcome = DOOR.run("infusion", text);

    assertThat(outcome.kind()).isEqualTo(Kind.MALFORMED);
    assertThat(outcome.body().at("/status").asInt()).isEqualTo(400);
    assertThat(outcome.exitCode()).isEqualTo(1);
  }

  @Test
  void an_unknown_name_suggests() {
    var outcome = DOOR.run("infusoin", "{}");

    assertThat(outcome.kind()).isEqualTo(Kind.UNKNOWN_NAME);
    assertThat(outcome.status()).isEqualTo(404);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.body().at("/detail").asText()).contains("maybe \"infusion\"");
  }

  @ParameterizedTest
  @MethodSource("names")
  void an_empty_object_is_answered_with_problems_never_with_an_exception(String name) {
    var outcome = DOOR.run(name, "{}");

    assertThat(outcome.kind()).isEqualTo(Kind.PROBLEM);
    assertThat(outcome.body().at("/errors")).isNotEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(delimiter = '|', textBlock = """
      infusion     | {"dose":"1 mcg/day","concentration":"0 mcg/mL"}  | /concentration | above 0
      infusion     | {"dose":"1 mg/d","concentration":"1 mg/mL"}      | /dose          | maybe mg/day
      infusion     | {"dose":1,"concentration":"1 mg/mL"}             | /dose          | in quotes
      drug-waste   | {"volume":"1e3 mL","concentration":"1 mg/mL"}    | /volume        | not a quantity
      drug-waste   | {"volume":"-1 mL","concentration":"1 mg/mL"}     | /volume        | not a quantity
      drug-waste   | {"volume":"0.0000001 mL","concentration":"1 mg/mL"} | /volume     | finer than
      drug-waste   | {"volume":"99999999999999 mL","concentration":"1 mg/mL"} | /volume | too large
      washout      | {"drug":"warfarine","lastTaken":"2026-05-01","procedure":"2026-05-05"} | /drug | maybe "warfarin"
      washout      | {"drug":"aspirin","lastTaken":"2026-05-01","procedure":"2026-05-05"} | /drug | aspirin-primary
      device-life  | {"pumpModel":"prometra-ii-30","implantedOn":"2026-05-01"} | /pumpModel | prometra-ii-20
      device-life  | {"pumpModel":"prometra-ii-20","implantedOn":"0001-01-01"} | /implantedOn | the year
      trial-outcome | {"threshold":">= 50"}                           | /threshold     | no threshold
      trial-outcome | {"baseline":11,"threshold":">= 0.5"}            | /baseline      | from 0 to 10
      trial-outcome | {"baseline":1e-999999999,"threshold":">= 0.5"}  | /baseline      | from 0 to 10
      trial-outcome | {"baseline":1e999999999,"threshold":">= 0.5"}   | /baseline      | from 0 to 10
      refill-reconciliation | {"expected":"1 mL","actual":"1 mL","accuracy":1.1} | /accuracy | from 0 to 1
      compounding  | {"reservoir":"20 mL","flow":"0.5 mL/day","dose":"6 mg/day","stockConcentration":"10 mg/mL"} | /stockConcentration | stock-too-weak
      reservoir    | {"fill":{"on":"2026-01-02","volume":"20 mL"},"programme":[{"from":"2026-01-03","flow":"1 mL/day"}],"alarmVolume":"2 mL"} | /programme/0/from | must not be after the fill
      reservoir    | {"fill":{"on":"2026-01-02","volume":"20 mL"},"programme":[{"from":"2026-01-01","flow":"1 mL/day"},{"from":"2026-01-01","flow":"2 mL/day"}],"alarmVolume":"2 mL"} | /programme/1/from | out of order
      reservoir    | {"fill":{"on":"2026-01-02","volume":"20 mL"},"programme":[],"alarmVolume":"2 mL"} | /programme | at least one
      reservoir    | {"fill":{"on":"2026-01-02","volume":"9000000000000 mL"},"programme":[{"from":"2026-01-01","flow":"0.000001 mL/day"}],"alarmVolume":"2 mL"} | | does not fit
      flex-schedule | {"concentration":"1 mg/mL","segments":[{"from":"08:00","to":"08:00","dose":"1 mg/h"}]} | /segments/0/to | same time
      flex-schedule | {"concentration":"1 mg/mL","segments":[{"from":"08:00","to":"8:00","dose":"1 mg/h"}]} | /segments/0/to | not a time of day
      flex-schedule | {"concentration":"1 mg/mL","segments":[{"from":"00:00","to":"24:00","dose":"1 mg/day"}]} | /segments/0/dose | not a dose per hour
      flex-schedule | {"concentration":"1 mg/mL","segments":[{"from":"00:00","to":"13:00","dose":"1 mg/h"},{"from":"12:00","to":"24:00","dose":"1 mg/h"}]} | /segments | 12:00 is covered 2 times
      catheter-volume | {"volumePerCm":"0.0026 mL/cm","length":"80 cm","trimmed":"30 cm"} | /length | not both
      catheter-volume | {"volumePerCm":"0.0026 mL/cm"} | | are missing
      titration-step | {"drug":"baclofen","currentDose":"1 mcg/day","proposedDose":"1 mcg/day","on":"2026-05-01","recentSteps":[{"on":"2026-05-02","increment":"1 mcg/day"}]} | /recentSteps/0/on | is after
      baclofen-screening | {"tests":[{"on":"2026-05-01","dose":"60 mcg","response":"none"}],"next":"2026-05-02T00:00:00Z"} | /tests/0/dose | no screening dose
      """)
  void names_the_field_the_value_and_the_cure(
      String name, String json, @org.jspecify.annotations.Nullable String pointer, String cure) {
    var outcome = DOOR.run(name, json);

    assertThat(outcome.kind()).isEqualTo(Kind.PROBLEM);
    assertThat(detail(outcome.body(), pointer == null ? "" : pointer)).contains(cure);
  }

  private static String detail(JsonNode body, String pointer) {
    for (JsonNode error : body.at("/errors")) {
      if (error.at("/pointer").asText().equals(pointer)) {
        return error.at("/detail").asText();
      }
    }
    return "no error at " + pointer + " in " + body;
  }
}
