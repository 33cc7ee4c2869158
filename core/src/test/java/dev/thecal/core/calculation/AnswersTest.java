package dev.thecal.core.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.calculation.CalculationDoor.Kind;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides of the edges that vectors.csv does not walk. */
class AnswersTest {

  private static final CalculationDoor DOOR = new CalculationDoor(Calculations.ofCore());

  @ParameterizedTest(name = "{0} {1}: {2} = {3}, findings {4}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      infusion | {"dose":"0.48 mg/day","concentration":"10 mg/mL","pumpModel":"synchromed-ii-20"} | /flow | 0.048 mL/day | -
      infusion | {"dose":"0.479999 mg/day","concentration":"10 mg/mL","pumpModel":"synchromed-ii-20"} | /flow | 0.048 mL/day | flow-below-minimum refuse
      infusion | {"dose":"1200.1 mcg/day","concentration":"50 mcg/mL","pumpModel":"synchromed-ii-20"} | /maxConcentrationForDose | 25002.083333 mcg/mL | flow-above-maximum warn
      infusion | {"dose":"100 mcg/day","concentration":"500 mcg/mL"} | /maxConcentrationForDose | null | -
      infusion | {"dose":"100 mcg/day","concentration":"500 mcg/mL"} | /hourlyDose | 4.166667 mcg/h | -
      refill-reconciliation | {"expected":"4 mL","actual":"6 mL","programmedDelivery":"20 mL","accuracy":0.1} | /investigate | false | -
      refill-reconciliation | {"expected":"4 mL","actual":"6.000001 mL","programmedDelivery":"30 mL","accuracy":0.1} | /investigate | true | -
      refill-reconciliation | {"expected":"4 mL","actual":"2.549999 mL","programmedDelivery":"10 mL","accuracy":0.145} | /investigate | true | -
      refill-reconciliation | {"expected":"4 mL","actual":"2.55 mL","programmedDelivery":"10 mL","accuracy":0.145} | /investigate | false | -
      refill-reconciliation | {"expected":"4 mL","actual":"2.3 mL"} | /difference | -1.7 mL | relative-check-not-done warn
      refill-reconciliation | {"expected":"4 mL","actual":"2.3 mL"} | /direction | over-infusion | relative-check-not-done warn
      refill-reconciliation | {"expected":"4 mL","actual":"4 mL","accuracy":0.1} | /direction | none | relative-check-not-done warn
      post-refill-check | {"reservoir":"20 mL","injected":"20 mL","measured":"19 mL","method":"level-sensor"} | /possiblePocketFill | false | not-excluded warn
      post-refill-check | {"reservoir":"20 mL","injected":"20 mL","measured":"18.999999 mL","method":"level-sensor"} | /possiblePocketFill | true | -
      post-refill-check | {"reservoir":"40 mL","injected":"40 mL","measured":"37.9 mL","method":"aspirate-back"} | /possiblePocketFill | true | -
      post-refill-check | {"reservoir":"30 mL","injected":"30 mL","measured":"28.9 mL","method":"aspirate-back"} | /possiblePocketFill | true | threshold-assumed warn
      post-refill-check | {"reservoir":"20 mL","injected":"20 mL","measured":"20 mL","method":"programmer-display"} | /possiblePocketFill | null | not-measured refuse
      post-refill-check | {"reservoir":"20 mL","injected":"20 mL","measured":"20.000001 mL","method":"level-sensor"} | /possiblePocketFill | null | measured-above-reservoir refuse
      post-refill-check | {"reservoir":"20 mL","injected":"25 mL","measured":"20 mL","method":"level-sensor"} | /possiblePocketFill | true | injected-above-reservoir refuse
      post-refill-check | {"reservoir":"20 mL","injected":"18 mL","measured":"18.5 mL","method":"level-sensor"} | /possiblePocketFill | false | not-excluded warn, measured-above-injected warn
      post-refill-check | {"reservoir":"20 mL","injected":"18 mL","measured":"18.5 mL","method":"level-sensor"} | /gap | -0.5 mL | not-excluded warn, measured-above-injected warn
      compounding | {"reservoir":"40 mL","flow":"1 mL/day","dose":"2000 mcg/day","stockConcentration":"10 mg/mL"} | /finalConcentration | 2 mg/mL | -
      compounding | {"reservoir":"40 mL","flow":"1 mL/day","dose":"2000 mcg/day","stockConcentration":"10 mg/mL"} | /drugAmount | 80000 mcg | -
      mixture | {"primary":{"drug":"morphine","dose":"2 mg/day","concentration":"10 mg/mL"},"secondary":[{"drug":"morphine","concentration":"5 mg/mL"}]} | /secondary/0/dose | 1 mg/day | drug-twice warn
      trial-outcome | {"baseline":0,"sustained":0,"functionImproved":true,"intolerable":false,"patientWants":true,"threshold":">= 0.5"} | /success | null | baseline-zero warn
      trial-outcome | {"sustained":2,"functionImproved":true,"intolerable":false,"patientWants":true,"threshold":">= 0.5"} | /missing/0 | baseline | -
      device-life | {"pumpModel":"synchromed-ii-20","implantedOn":"2020-06-15","eriOn":"2026-03-01"} | /planReplacementBy | 2025-11-30 | -
      device-life | {"pumpModel":"synchromed-ii-20","implantedOn":"2020-06-15","eriOn":"2025-01-01"} | /endOfService | 2025-04-01 | -
      device-life | {"pumpModel":"synchromed-ii-20","implantedOn":"2020-06-15","eriOn":"2027-05-01"} | /binding | max-life | -
      device-life | {"pumpModel":"synchromed-iii-20","implantedOn":"2024-06-15"} | /binding | unknown | life-unknown warn
      device-life | {"pumpModel":"synchromed-iii-20","implantedOn":"2024-06-15","eriOn":"2026-01-01"} | /endOfService | 2026-04-01 | life-unknown warn, indicator-assumed warn
      device-life | {"pumpModel":"prometra-ii-20","implantedOn":"2020-02-29"} | /endOfService | 2030-02-28 | life-draft warn
      device-life | {"pumpModel":"codman-3000-30","implantedOn":"2020-02-29"} | /endOfService | null | without-battery info
      patient-bolus | {"bolus":"0.1 mg","perDay":4,"lockout":"4 h","basal":"1.2 mg/day","concentration":"10 mg/mL","allotmentResets":"clock"} | /maxActivations | 6 | -
      patient-bolus | {"bolus":"0.1 mg","perDay":2,"lockout":"4 h","basal":"1.2 mg/day","concentration":"10 mg/mL","allotmentResets":"clock"} | /maxActivations | 4 | -
      patient-bolus | {"bolus":"0.1 mg","perDay":2,"lockout":"4 h","basal":"1.2 mg/day","concentration":"7 mg/mL","allotmentResets":"clock"} | /maxDailyVolume | 0.2 mL | -
      reservoir-mixing | {"residual":"1 mL","oldConcentration":"2 mg/mL","fill":"19 mL","newConcentration":"1 mg/mL"} | /mixedConcentration | 1.05 mg/mL | -
      reservoir-mixing | {"residual":"1.000001 mL","oldConcentration":"2 mg/mL","fill":"19 mL","newConcentration":"1 mg/mL"} | /percentOfIntended | 105.000005 | rinse-or-reprogram warn
      bridge-bolus | {"tubingVolume":"0.2 mL","catheterVolume":"0.1 mL","oldConcentration":"7 mg/mL","newConcentration":"9 mg/mL","oldDose":"0.9 mg/day","newDose":"1.1 mg/day","sameDrug":true} | /duration | 56 h | -
      bridge-bolus | {"tubingVolume":"0.2 mL","catheterVolume":"0.1 mL","oldConcentration":"7 mg/mL","newConcentration":"9 mg/mL","oldDose":"1.1 mg/day","newDose":"0.9 mg/day","sameDrug":false} | /duration | 45.818181 h | -
      bridge-bolus | {"tubingVolume":"0.2 mL","catheterVolume":"0.1 mL","oldConcentration":"7 mg/mL","newConcentration":"6 mg/mL","oldDose":"1.1 mg/day","newDose":"0.9 mg/day","sameDrug":false} | /duration | 45.818182 h | -
      bridge-bolus | {"tubingVolume":"0.2 mL","catheterVolume":"0.1 mL","oldConcentration":"7 mg/mL","newConcentration":"6 mg/mL","oldDose":"1.1 mg/day","newDose":"0.9 mg/day","sameDrug":true,"catheterAspirated":true} | /volume | null | use-priming-rules refuse
      priming-bolus | {"catheterVolume":"0.2 mL","concentration":"1 mg/mL","catheterHolds":"unknown"} | /amount | 0.2 mg | catheter-holds-drug refuse
      baclofen-start | {"screeningDose":"50 mcg","effectDuration":"8 h"} | /dose | 50 mcg/day | -
      baclofen-start | {"screeningDose":"50 mcg","effectDuration":"479 min"} | /dose | 100 mcg/day | -
      baclofen-start | {"screeningDose":"100 mcg","effectDuration":"6 h"} | /dose | 200 mcg/day | -
      baclofen-start | {"screeningDose":"100.001 mcg","effectDuration":"8 h"} | /dose | 100.001 mcg/day | screening-dose-above-protocol warn
      baclofen-start | {"screeningDose":"700 mcg","effectDuration":"6 h"} | /dose | 1400 mcg/day | screening-dose-above-protocol warn
      baclofen-start | {"screeningDose":"700.1 mcg","effectDuration":"6 h"} | /dose | 1400.2 mcg/day | screening-dose-above-protocol warn, dose-above-maximum refuse
      baclofen-start | {"screeningDose":"5000 mcg","effectDuration":"6 h"} | /dose | 10000 mcg/day | screening-dose-above-protocol warn, dose-above-maximum refuse, dose-above-maximum refuse
      baclofen-start | {"screeningDose":"50 mcg"} | /dose | 50 mcg/day | effect-duration-unknown info
      baclofen-screening | {"tests":[],"next":"2026-05-07T09:00:00Z"} | /nextDose | 50 mcg | -
      baclofen-screening | {"tests":[{"on":"2026-05-06T09:00:00+02:00","dose":"50 mcg","response":"partial"}],"next":"2026-05-07T06:59:59Z"} | /state | wait | -
      baclofen-screening | {"tests":[{"on":"2026-05-06T09:00:00+02:00","dose":"50 mcg","response":"partial"}],"next":"2026-05-07T07:00:00Z"} | /notBefore | 2026-05-07T09:00:00+02:00 | -
      baclofen-screening | {"tests":[{"on":"2026-05-06T09:00:00Z","dose":"50 mcg","response":"positive"}],"next":"2026-05-07T09:00:00Z"} | /candidate | true | -
      titration-step | {"drug":"baclofen","age":17,"currentDose":"100 mcg/day","proposedDose":"115.001 mcg/day","origin":"spinal","on":"2026-05-06"} | /allowed | false | -
      titration-step | {"drug":"baclofen","age":18,"currentDose":"100 mcg/day","proposedDose":"130 mcg/day","origin":"spinal","on":"2026-05-06"} | /allowed | true | -
      titration-step | {"drug":"baclofen","currentDose":"100 mcg/day","proposedDose":"115 mcg/day","on":"2026-05-06"} | /maxNextDose | 115 mcg/day | age-assumed warn
      titration-step | {"drug":"baclofen","age":40,"currentDose":"100 mcg/day","proposedDose":"60 mcg/day","on":"2026-05-06"} | /allowed | true | decrease warn
      titration-step | {"drug":"morphine","age":40,"currentDose":"1 mg/day","proposedDose":"0.5 mg/day","on":"2026-05-06"} | /allowed | null | no-sourced-cap warn, decrease info
      titration-step | {"drug":"ziconotide","age":40,"currentDose":"6 mcg/day","proposedDose":"8.4 mcg/day","on":"2026-05-08","recentSteps":[{"on":"2026-04-30","increment":"1 mcg/day"},{"on":"2026-05-03","increment":"1 mcg/day"},{"on":"2026-05-05","increment":"1 mcg/day"}]} | /allowed | true | above-draft-cap warn
      titration-step | {"drug":"ziconotide","age":40,"currentDose":"6 mcg/day","proposedDose":"6.1 mcg/day","on":"2026-05-08","recentSteps":[{"on":"2026-05-01","increment":"1 mcg/day"},{"on":"2026-05-03","increment":"1 mcg/day"},{"on":"2026-05-05","increment":"1 mcg/day"}]} | /allowed | false | -
      titration-step | {"drug":"ziconotide","age":40,"currentDose":"6 mcg/day","proposedDose":"8.401 mcg/day","on":"2026-05-08"} | /allowed | false | -
      titration-step | {"drug":"ziconotide","age":40,"currentDose":"18 mcg/day","proposedDose":"19.3 mcg/day","on":"2026-05-08"} | /maxNextDose | 19.2 mcg/day | dose-above-maximum refuse
      titration-step | {"drug":"ziconotide","age":17,"currentDose":"2 mcg/day","proposedDose":"3 mcg/day","on":"2026-05-08"} | /allowed | false | adults-only refuse
      oral-to-intrathecal | {"drug":"morphine","oral":"600 mg/day"} | /notAbove | 1 mg/day | double-sign-off warn, capped-at-start-range warn, above-draft-start-range warn
      oral-to-intrathecal | {"drug":"morphine","oral":"600 mg/day","opioidTolerant":true} | /notAbove | 2 mg/day | double-sign-off warn, above-draft-start-range warn
      oral-to-intrathecal | {"drug":"fentanyl","oral":"600 mcg/day"} | /notAbove | null | double-sign-off warn, no-sourced-ratio warn
      washout | {"drug":"warfarin","lastTaken":"2026-04-30","procedure":"2026-05-06","inrNormal":true} | /clear | true | prescriber-decides info
      washout | {"drug":"warfarin","lastTaken":"2026-04-30","procedure":"2026-05-06"} | /clear | null | prescriber-decides info
      washout | {"drug":"warfarin","lastTaken":"2026-04-30","procedure":"2026-05-06"} | /requires/1 | inr-normal | prescriber-decides info
      washout | {"drug":"warfarin","lastTaken":"2026-04-30","procedure":"2026-05-06","inrNormal":false} | /clear | false | prescriber-decides info
      washout | {"drug":"enoxaparin-prophylactic","lastTaken":"2026-05-04","procedure":"2026-05-05"} | /earliest | 2026-05-06 | prescriber-decides info
      washout | {"drug":"enoxaparin-therapeutic","lastTaken":"2026-05-04T12:00:00+02:00","procedure":"2026-05-05T10:00:00Z"} | /clear | true | prescriber-decides info
      washout | {"drug":"enoxaparin-therapeutic","lastTaken":"2026-05-04T12:00:00+02:00","procedure":"2026-05-05T09:59:59Z"} | /earliest | 2026-05-05T12:00:00+02:00 | prescriber-decides info
      washout | {"drug":"apixaban","lastTaken":"2026-05-01","procedure":"2026-05-04"} | /clear | false | draft-window warn, prescriber-decides info
      washout | {"drug":"apixaban","lastTaken":"2026-05-01","procedure":"2026-06-04"} | /clear | null | draft-window warn, prescriber-decides info
      washout | {"drug":"dabigatran","lastTaken":"2026-05-01","procedure":"2026-06-04"} | /requires/1 | renal-function | draft-window warn, prescriber-decides info
      washout | {"drug":"dabigatran","lastTaken":"2026-05-01","procedure":"2026-06-04","renalImpairment":false} | /earliest | 2026-05-06 | draft-window warn, prescriber-decides info
      washout | {"drug":"aspirin-secondary-prophylaxis","lastTaken":"2026-05-01","procedure":"2026-06-04"} | /clear | null | shared-assessment warn, prescriber-decides info
      reservoir | {"fill":{"on":"2026-01-01","volume":"20 mL"},"programme":[{"from":"2026-01-01","flow":"0 mL/day"}],"alarmVolume":"2 mL","stabilityDays":30} | /daysToAlarm | null | -
      reservoir | {"fill":{"on":"2026-01-01","volume":"20 mL"},"programme":[{"from":"2026-01-01","flow":"0 mL/day"}],"alarmVolume":"2 mL","stabilityDays":30} | /latest | 2026-01-30 | -
      reservoir | {"fill":{"on":"2026-01-01","volume":"2 mL"},"programme":[{"from":"2026-01-01","flow":"0 mL/day"}],"alarmVolume":"2 mL","stabilityDays":30} | /alarmDate | 2026-01-01 | -
      reservoir | {"fill":{"on":"2026-01-01","volume":"20 mL"},"programme":[{"from":"2026-01-01","flow":"0.6 mL/day"}],"alarmVolume":"2 mL","stabilityDays":30} | /binding | stability | -
      reservoir | {"fill":{"on":"2026-01-01","volume":"20 mL"},"programme":[{"from":"2026-01-01","flow":"1 mL/day"}],"alarmVolume":"2 mL","on":"2026-03-01"} | /volumeOn | 0 mL | stability-review refuse
      reservoir | {"fill":{"on":"2026-01-01","volume":"20 mL"},"programme":[{"from":"2026-01-01","flow":"1 mL/day"}],"alarmVolume":"2 mL","on":"2026-03-01"} | /daysToAlarm | 0 | stability-review refuse
      reservoir | {"fill":{"on":"2026-01-01","volume":"20 mL"},"programme":[{"from":"2026-01-01","flow":"1 mL/day"}],"alarmVolume":"2 mL","stabilityDays":5,"marginDays":10} | /recommended | 2026-01-01 | -
      reservoir | {"pumpModel":"prometra-ii-20","fill":{"on":"2026-01-01","volume":"20.1 mL"},"programme":[{"from":"2026-01-01","flow":"1 mL/day"}],"alarmVolume":"2 mL","stabilityDays":5} | /binding | stability | fill-above-reservoir refuse
      reservoir | {"fill":{"on":"2026-01-01","volume":"20 mL"},"programme":[{"from":"2026-01-01","flow":"0.2 mL/day"}],"patientBolus":{"volume":"0.025 mL","maxPerDay":4},"alarmVolume":"2 mL","stabilityDays":500,"on":"2026-01-11"} | /worstCaseVolumeOn | 17 mL | -
      """)
  void answers(
      String name,
      String json,
      String pointer,
      String value,
      @org.jspecify.annotations.Nullable String findings) {
    var outcome = DOOR.run(name, json);

    assertThat(outcome.kind()).as(outcome.body().toString()).isEqualTo(Kind.OK);
    assertThat(outcome.body().at(pointer).isMissingNode()).isFalse();
    assertThat(outcome.body().at(pointer).asText()).isEqualTo(value);
    assertThat(findingsOf(outcome.body())).isEqualTo(findings == null ? "" : findings);
    assertThat(outcome.body().at("/reasons").isArray()).isTrue();
    outcome.body().at("/reasons").forEach(AnswersTest::hasSource);
    outcome.body().at("/findings").forEach(AnswersTest::hasSource);
  }

  @Test
  void whole_numbers_print_without_an_exponent() {
    var body = DOOR.run("reservoir", """
        {"fill":{"on":"2026-01-01","volume":"42 mL"},"programme":[{"from":"2026-01-01","flow":"1 mL/day"}],
         "alarmVolume":"2 mL","stabilityDays":30}
        """).body();

    assertThat(body.toString()).contains("\"daysToAlarm\":40,");
  }

  private static void hasSource(JsonNode node) {
    assertThat(node.at("/text").asText()).isNotBlank();
    assertThat(node.at("/source/title").asText()).isNotBlank();
    assertThat(node.at("/source/locator").asText()).isNotBlank();
  }

  private static String findingsOf(JsonNode body) {
    var all = new ArrayList<String>();
    body.at("/findings")
        .forEach(f -> all.add(f.at("/code").asText() + " " + f.at("/severity").asText()));
    return String.join(", ", all);
  }
}
