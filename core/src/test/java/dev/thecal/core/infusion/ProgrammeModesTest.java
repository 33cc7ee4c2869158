package dev.thecal.core.infusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.quantity.HourlyDose;
import dev.thecal.core.quantity.TimeSpan;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgrammeModesTest {

  private static final Implant PUMP = TestPumps.implant("synchromed-ii-20");
  private static final long SEED = Long.getLong("seed", 20260506L);

  private static final String FLEX = """
      "mode":"flex","drug":"morphine","concentration":"10 mg/mL","delivery":{"pumpClock":"-06:00",
       "segments":[%s]}""";

  @Test
  void the_dose_of_a_flex_day_is_the_sum_of_rate_and_hours() {
    // V047: 18 h x 10 mcg/h + 6 h x 30 mcg/h = 360 mcg/day, 0.036 mL/day at 10 mg/mL
    Programme flex = TestPumps.programme(PUMP, FLEX.formatted("""
        {"from":"00:00","to":"18:00","dose":"10 mcg/h"},{"from":"18:00","to":"24:00","dose":"30 mcg/h"}"""));

    assertThat(flex.dose()).hasToString("360 mcg/day");
    assertThat(flex.flow()).hasToString("0.036 mL/day");
  }

  @Test
  void the_heaviest_24_hours_may_lie_across_two_days() {
    // Saturday 12:00 to Sunday 12:00 at 100, else 10 mcg/h: no calendar day has more than
    // 12 x 100 + 12 x 10 = 1320, but the 24 hours from Saturday noon have 2400
    Programme flex = TestPumps.programme(PUMP, FLEX.formatted("""
        {"days":["saturday"],"from":"12:00","to":"24:00","dose":"100 mcg/h"},
        {"days":["sunday"],"from":"00:00","to":"12:00","dose":"100 mcg/h"},
        {"days":["saturday"],"from":"00:00","to":"12:00","dose":"10 mcg/h"},
        {"days":["sunday"],"from":"12:00","to":"24:00","dose":"10 mcg/h"},
        {"days":["monday","tuesday","wednesday","thursday","friday"],"from":"00:00","to":"24:00",
         "dose":"10 mcg/h"}"""));

    assertThat(flex.dose()).hasToString("2.4 mg/day");
  }

  @ParameterizedTest(name = "{0} over {1} every {2} on {3}: {4}")
  @CsvSource({
    // 24 h hold 4 of them: 100 + 4 x 50
    "50 mcg, 30 min, 6 h, 100 mcg/day, 300 mcg/day",
    // 24 h from a beginning: at 0, 5, 10, 15 and 20 h
    "50 mcg, 30 min, 5 h, 100 mcg/day, 350 mcg/day",
    // the fifth begins at 23.5 h and has half an hour of its 60 min
    "50 mcg, 60 min, 5.875 h, 100 mcg/day, 325 mcg/day",
    // never ends: 50 mcg in each 6 h
    "50 mcg, 6 h, 6 h, 100 mcg/day, 300 mcg/day",
  })
  void the_dose_of_periodic_boluses_is_what_24_hours_can_hold(
      String dose, String over, String every, String basal, String day) {
    Programme programme = TestPumps.programme(PUMP, """
        "mode":"periodic-bolus","drug":"baclofen","concentration":"500 mcg/mL","delivery":{
         "basal":"%s","bolus":{"dose":"%s","over":"%s","every":"%s"}}""".formatted(basal, dose, over, every));

    assertThat(programme.dose()).hasToString(day);
  }

  @Test
  void a_constant_flow_decides_the_dose() {
    // 0.5 mL/day x 10 mg/mL = 5 mg/day
    Programme programme = TestPumps.programme(PUMP, """
        "mode":"constant-flow","drug":"morphine","concentration":"10 mg/mL","flow":"0.5 mL/day\"""");

    assertThat(programme.dose()).hasToString("5 mg/day");
    assertThat(programme.flow()).hasToString("0.5 mL/day");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
      {"from":"00:00","to":"24:00","dose":"1 mcg/h"} | none
      {"from":"07:00","to":"07:00","dose":"1 mcg/h"} | /delivery/segments/0
      {"from":"22:00","to":"06:00","dose":"1 mcg/h"},{"from":"06:00","to":"22:00","dose":"2 mcg/h"} | none
      {"from":"22:00","to":"06:00","dose":"1 mcg/h"},{"from":"06:00","to":"21:59","dose":"2 mcg/h"} | /delivery/segments
      {"from":"22:00","to":"06:00","dose":"1 mcg/h"},{"from":"05:59","to":"22:00","dose":"2 mcg/h"} | /delivery/segments
      {"days":["monday"],"from":"00:00","to":"24:00","dose":"1 mcg/h"} | /delivery/segments
      {"days":["sundae"],"from":"00:00","to":"24:00","dose":"1 mcg/h"} | /delivery/segments/0/days/0
      {"days":[],"from":"00:00","to":"24:00","dose":"1 mcg/h"} | /delivery/segments/0
      {"from":"24:00","to":"12:00","dose":"1 mcg/h"} | /delivery/segments/0
      {"from":"00:00","to":"24:01","dose":"1 mcg/h"} | /delivery/segments/0/to
      {"from":"00:00","to":"24:00","dose":"24 mcg/day"} | /delivery/segments/0/dose
      """)
  void segments_cover_each_minute_of_the_week_once(
      String segments, @org.jspecify.annotations.Nullable String problem) {
    assertThat(pointers(FLEX.formatted(segments)))
        .isEqualTo(problem == null ? List.of() : List.of(problem));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      "mode":"flex" | /delivery/segments
      "mode":"flex","dose":"1 mg/day" | /dose, /delivery/segments
      "mode":"periodic-bolus" | /delivery/bolus
      "mode":"periodic-bolus","delivery":{"bolus":{"dose":"1 mg","over":"1 h"}} | /delivery/bolus/every
      "mode":"single-bolus","delivery":{"bolus":{"dose":"1 mg","over":"1 h","every":"6 h"}} | /delivery/bolus/every
      "mode":"single-bolus","delivery":{"bolus":{"dose":"0 mg","over":"1 h"}} | /delivery/bolus
      "mode":"single-bolus","delivery":{"bolus":{"dose":"1 mg","over":"0 h"}} | /delivery/bolus
      "mode":"periodic-bolus","delivery":{"bolus":{"dose":"1 mg","over":"7 h","every":"6 h"}} | /delivery/bolus
      "mode":"constant-flow" | /flow
      "mode":"constant-flow","flow":"0 mL/day" | /flow
      "dose":"1 mg/day","flow":"0.1 mL/day" | /flow
      "dose":"1 mg/day","delivery":{"basal":"1 mg/day"} | /delivery/basal
      "dose":"1 mg/day","delivery":{"pumpClock":"winter"} | /delivery/pumpClock
      "mode":"stopped","delivery":{"patientBolus":{"dose":"1 mg","perDay":1,"lockout":"1 h","allotmentResets":"clock"}} | /delivery/patientBolus
      "dose":"1 mg/day","delivery":{"patientBolus":{"dose":"1 mg","perDay":1,"lockout":"0 h","allotmentResets":"clock"}} | /delivery/patientBolus
      "dose":"1 mg/day","delivery":{"patientBolus":{"dose":"9000000000 mg","perDay":1000,"lockout":"1 min","allotmentResets":"clock"}} | /dose
      "mode":"periodic-bolus","delivery":{"bolus":{"dose":"9000000000 mg","over":"0.05 min","every":"1 h"}} | ''
      "dose":"1 mg/day","secondary":[{"drug":"morphine","concentration":"1 mg/mL"}] | /secondary/0/drug
      "dose":"1 mg/day","secondary":[{"drug":"clonidine","concentration":"0 mg/mL"}] | /secondary/0/concentration
      """)
  void what_contradicts_the_mode_is_told(String fields, String problems) {
    assertThat(pointers("\"drug\":\"morphine\",\"concentration\":\"10 mg/mL\"," + fields))
        .isEqualTo(List.of(problems.split(", ")));
  }

  @Test
  void a_clock_is_needed_for_times_of_day() {
    assertThat(pointers("""
        "mode":"flex","drug":"morphine","concentration":"10 mg/mL","delivery":{
         "segments":[{"from":"00:00","to":"24:00","dose":"1 mcg/h"}]}""")).contains("/delivery/pumpClock");
  }

  @Test
  void what_is_stored_comes_back_and_rows_of_the_first_version_are_read() {
    Programme flex = TestPumps.programme(PUMP, FLEX.formatted("""
        {"days":["monday","sunday"],"from":"22:00","to":"06:00","dose":"10 mcg/h"},
        {"days":["tuesday","wednesday","thursday","friday","saturday"],"from":"22:00","to":"06:00","dose":"5 mcg/h"},
        {"from":"06:00","to":"22:00","dose":"1.001 mcg/h"}""") + """
        ,"secondary":[{"drug":"clonidine","concentration":"50 mcg/mL"}]""");

    assertThat(Json.read(Json.write(flex), Programme.class)).isEqualTo(flex);
    // a row as version 0.1.0 wrote it
    Programme old = Json.read("""
        {"clinic":"spine-surgery","patient":"ss-10","id":"p-1","implant":"pump-1","state":"in-pump",
         "from":"2026-09-04T16:30:00Z","mode":"simple-continuous","drug":"hydromorphone",
         "concentration":"4 mg/mL","dose":"2 mg/day","flow":"0.5 mL/day","massUnit":"mg","reason":null}""", Programme.class);
    assertThat(old.secondary()).isEmpty();
    assertThat(old.delivery()).isEqualTo(Delivery.CONSTANT);
    Fill fill = Json.read("""
        {"clinic":"spine-surgery","patient":"ss-10","id":"f-1","implant":"pump-1",
         "filledAt":"2026-09-04T16:30:00Z","drug":"hydromorphone","concentration":"4 mg/mL",
         "volume":"20 mL","massUnit":"mg","compoundedOn":null,"useBefore":null,"aspirated":null,
         "lot":null,"remark":null}""", Fill.class);
    assertThat(fill.secondary()).isEmpty();
    assertThat(old.isFor(fill)).isTrue();
  }

  @Test
  void what_is_printed_is_parsed_again() {
    var random = new Random(SEED);
    for (int i = 0; i < 2_000; i++) {
      var rate = new HourlyDose(random.nextLong(1L << random.nextInt(1, 50)));
      var span = new TimeSpan(3 * random.nextLong(1L << random.nextInt(1, 30)));
      var minute = new DayMinute(random.nextInt(1441));
      var segment = new RateSegment(
          EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.MONDAY),
          new DayMinute(random.nextInt(720)),
          new DayMinute(720 + random.nextInt(721)),
          rate);

      assertThat(HourlyDose.parse(rate.toString())).as("seed %d", SEED).isEqualTo(rate);
      assertThat(TimeSpan.parse(span.toString())).as("seed %d", SEED).isEqualTo(span);
      assertThat(DayMinute.parse(minute.toString())).as("seed %d", SEED).isEqualTo(minute);
      assertThat(Json.read(Json.write(segment), RateSegment.class))
          .as("seed %d", SEED)
          .isEqualTo(segment);
    }
  }

  private static List<String> pointers(String fields) {
    var in = JsonInput.parse("{\"from\":\"2026-05-06T09:00:00Z\"," + fields + "}");
    ProgrammeInput.read(in, PUMP);
    return in.finish().stream().map(InputProblem::pointer).toList();
  }
}
