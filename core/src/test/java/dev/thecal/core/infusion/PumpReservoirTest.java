package dev.thecal.core.infusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.access.Access;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.quantity.Volume;
import dev.thecal.core.refill.Reservoir;
import dev.thecal.core.testkit.Accesses;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PumpReservoirTest {

  private static final Access ACCESS = Accesses.to(Accesses.SPINE);
  private static final Volume NONE = new Volume(0);
  private static final long SEED = Long.getLong("seed", 20260506L);
  // a valve pump: no accuracy band on record, alarm at 3 mL
  private static final PumpModel MODEL = PumpModels.shipped().get("prometra-ii-20");
  private static final Implant PUMP = TestPumps.implant("prometra-ii-20");

  private static final String NIGHTS = """
      "mode":"flex","drug":"morphine","concentration":"1 mg/mL","delivery":{"pumpClock":"%s","segments":[
       {"from":"06:00","to":"18:00","dose":"10 mcg/h"},{"from":"18:00","to":"06:00","dose":"30 mcg/h"}]}""";

  @Test
  void a_flex_day_follows_the_clock_of_the_pump() {
    // 10 mcg/h is 0.01 mL/h by day, 0.03 by night. Filled at 12:00 of the pump's clock, 18:00 in
    // UTC:
    // 6 h of day, 12 of night, 6 of day = 0.06 + 0.36 + 0.06 = 0.48 mL
    Reservoir reservoir = reservoir(
        "2026-05-06T18:00:00Z", programme("2026-05-06T00:00:00Z", NIGHTS.formatted("-06:00")));

    assertThat(reservoir.expectedAt(Instant.parse("2026-05-07T00:00:00Z"), NONE))
        .hasToString("17.94 mL");
    assertThat(reservoir.expectedAt(Instant.parse("2026-05-07T12:00:00Z"), NONE))
        .hasToString("17.58 mL");
    assertThat(reservoir.expectedAt(Instant.parse("2026-05-07T18:00:00Z"), NONE))
        .hasToString("17.52 mL");
    // 18 mL to 3 mL is 15 mL: 31 whole days take 14.88 mL, 0.12 mL are left: 6 h of day take 0.06,
    // 2 h of night 0.06
    assertThat(reservoir.reaches(Volume.parse("3 mL")))
        .contains(Instant.parse("2026-05-06T18:00:00Z").plus(Duration.ofHours(31 * 24 + 8)));
  }

  @Test
  void daylight_saving_does_not_touch_the_clock_of_the_pump() {
    // Chicago turns its clocks on 8 March 2026; the pump does not: each day takes 0.48 mL
    Reservoir reservoir = reservoir(
        "2026-03-07T12:00:00Z", programme("2026-03-01T00:00:00Z", NIGHTS.formatted("-06:00")));

    assertThat(reservoir.expectedAt(Instant.parse("2026-03-10T12:00:00Z"), NONE))
        .hasToString("16.56 mL");
  }

  @Test
  void boluses_of_the_pump_are_expected_and_those_of_the_patient_are_not() {
    // 1 mg/mL: basal 0.24 mL/day, 4 boluses of 0.05 mL; patient 2 x 0.1 mL/day in the worst case
    // only
    Reservoir reservoir = reservoir("2026-05-06T00:00:00Z", programme("2026-05-06T00:00:00Z", """
        "mode":"periodic-bolus","drug":"morphine","concentration":"1 mg/mL","delivery":{
         "basal":"0.24 mg/day","bolus":{"dose":"0.05 mg","over":"30 min","every":"6 h"},
         "patientBolus":{"dose":"0.1 mg","perDay":2,"lockout":"1 h","allotmentResets":"clock"}}"""));

    Instant on = Instant.parse("2026-05-16T00:00:00Z");
    assertThat(reservoir.expectedAt(on, NONE)).hasToString("13.6 mL");
    assertThat(reservoir.expectedAt(on, Volume.parse("0.3 mL"))).hasToString("13.3 mL");
    // the long run: the allotment once a day, also where a clock reset can double a single day's
    assertThat(reservoir.worstCaseAt(on)).hasToString("11.6 mL");
  }

  @Test
  void a_single_bolus_flows_once_and_ends_where_another_programme_begins() {
    String bolus = """
        "mode":"single-bolus","drug":"morphine","concentration":"1 mg/mL","delivery":{
         "basal":"0.24 mg/day","bolus":{"dose":"1 mg","over":"2 h"}}""";
    // 18 - 1 - 10 x 0.24
    assertThat(reservoir("2026-05-06T00:00:00Z", programme("2026-05-06T00:00:00Z", bolus))
            .expectedAt(Instant.parse("2026-05-16T00:00:00Z"), NONE))
        .hasToString("14.6 mL");
    // stopped after one of its two hours: 18 - 0.5 - 0.01
    assertThat(reservoir(
                "2026-05-06T00:00:00Z",
                programme("2026-05-06T00:00:00Z", bolus),
                programme("2026-05-06T01:00:00Z", """
                    "mode":"stopped","drug":"morphine","concentration":"1 mg/mL\""""))
            .expectedAt(Instant.parse("2026-05-16T00:00:00Z"), NONE))
        .hasToString("17.49 mL");
  }

  @Test
  void an_earlier_fill_is_reckoned_from_as_it_was_then() {
    var first = fill("2026-05-06T00:00:00Z");
    var second = fill("2026-05-16T00:00:00Z");
    var history = new InfusionHistory(
        PUMP,
        List.of(first, second),
        List.of(Recorded.of(programme("2026-05-06T00:00:00Z", """
                "drug":"morphine","concentration":"1 mg/mL","dose":"0.5 mg/day\""""), List.of(), ACCESS)));

    // just before the second fill: 18 - 10 x 0.5
    Instant before = Instant.parse("2026-05-15T23:59:59.999Z");
    assertThat(PumpReservoir.of(history, MODEL, before)
            .orElseThrow()
            .expectedAt(Instant.parse("2026-05-16T00:00:00Z"), NONE))
        .hasToString("13 mL");
    assertThat(PumpReservoir.of(history, MODEL).orElseThrow().filledAt())
        .isEqualTo(second.value().filledAt());
    assertThat(PumpReservoir.of(history, MODEL, Instant.parse("2026-05-05T00:00:00Z")))
        .isEmpty();
  }

  @Test
  void before_the_first_programme_the_pump_is_taken_to_run_as_that_one_says() {
    assertThat(reservoir(
                "2026-05-06T18:00:00Z",
                programme("2026-05-16T18:00:00Z", NIGHTS.formatted("-06:00")))
            .expectedAt(Instant.parse("2026-05-07T18:00:00Z"), NONE))
        .hasToString("17.52 mL");
  }

  @Test
  void a_flex_programme_told_again_in_the_middle_is_the_whole() {
    var random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      String flex = flex(random);
      Instant filled = Instant.parse("2026-05-06T00:00:00Z").plusSeconds(random.nextInt(600_000));
      var parts = new ArrayList<Programme>();
      Instant from = filled.minusSeconds(random.nextInt(1_000_000));
      for (int part = 0; part < 5; part++) {
        parts.add(programme(from.toString(), flex));
        from = from.plusSeconds(1 + random.nextInt(1_000_000));
      }
      Reservoir whole = reservoir(filled.toString(), parts.get(0));
      Reservoir split = reservoir(filled.toString(), parts.toArray(new Programme[0]));

      Instant at = filled.plusSeconds(random.nextInt(5_000_000));
      assertThat(split.expectedAt(at, NONE))
          .as("seed %d, case %d", SEED, i)
          .isEqualTo(whole.expectedAt(at, NONE));
      assertThat(split.reaches(Volume.parse("3 mL")))
          .as("seed %d, case %d", SEED, i)
          .isEqualTo(whole.reaches(Volume.parse("3 mL")));
    }
  }

  @Test
  void more_flow_and_any_bolus_never_move_a_date_later() {
    var random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      int[] rates = random.ints(4, 5, 60).toArray();
      int[] more = rates.clone();
      more[random.nextInt(4)] += random.nextInt(20);
      String boluses = ",\"patientBolus\":{\"dose\":\"" + (1 + random.nextInt(90))
          + " mcg\",\"perDay\":" + random.nextInt(8)
          + ",\"lockout\":\"4 h\",\"allotmentResets\":\"clock\"}";
      Instant base = date(flex(rates, ""));

      assertThat(date(flex(more, ""))).as("seed %d", SEED).isBeforeOrEqualTo(base);
      assertThat(date(flex(rates, boluses))).as("seed %d", SEED).isBeforeOrEqualTo(base);
    }
  }

  @Test
  void drug_mass_is_conserved_component_by_component() {
    var random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      Programme programme = programme(
          "2026-05-06T00:00:00Z", flex(random) + """
          ,"secondary":[{"drug":"bupivacaine","concentration":"%d mcg/mL"}]""".formatted(1 + random.nextInt(9_000)));
      Reservoir reservoir = reservoir("2026-05-06T00:00:00Z", programme);
      Volume left =
          reservoir.expectedAt(reservoir.filledAt().plusSeconds(random.nextInt(9_000_000)), NONE);

      for (Component part : programme.components()) {
        // in the pump at the fill = delivered + still in the pump, to the nanogram of each rounding
        long all = reservoir.volume().of(part.concentration()).nanograms();
        long delivered = reservoir.volume().minus(left).of(part.concentration()).nanograms();
        long rest = left.of(part.concentration()).nanograms();
        assertThat(delivered + rest).as("seed %d", SEED).isBetween(all - 1, all + 1);
      }
    }
  }

  private static Instant date(String fields) {
    return reservoir("2026-05-06T00:00:00Z", programme("2026-05-06T00:00:00Z", fields))
        .reaches(Volume.parse("3 mL"))
        .orElse(Instant.MAX);
  }

  private static String flex(Random random) {
    return flex(random.ints(4, 0, 60).toArray(), "");
  }

  /** Rates in mcg/h: weekdays by day and by night, weekends likewise; nights begin at 22:00. */
  private static String flex(int[] rates, String more) {
    return """
        "mode":"flex","drug":"morphine","concentration":"1 mg/mL","delivery":{"pumpClock":"+05:30","segments":[
         {"days":["monday","tuesday","wednesday","thursday","friday"],"from":"06:00","to":"22:00","dose":"%d mcg/h"},
         {"days":["monday","tuesday","wednesday","thursday","friday"],"from":"22:00","to":"06:00","dose":"%d mcg/h"},
         {"days":["saturday","sunday"],"from":"06:00","to":"22:00","dose":"%d mcg/h"},
         {"days":["saturday","sunday"],"from":"22:00","to":"06:00","dose":"%d mcg/h"}]%s}""".formatted(rates[0], rates[1], rates[2], rates[3], more);
  }

  private static Programme programme(String from, String fields) {
    return TestPumps.programme(PUMP, from, fields).in(ProgrammeState.IN_PUMP);
  }

  private static Reservoir reservoir(String filledAt, Programme... programmes) {
    var history = new InfusionHistory(
        PUMP,
        List.of(fill(filledAt)),
        Stream.of(programmes)
            .map(programme -> Recorded.of(programme, List.of(), ACCESS))
            .toList());
    return PumpReservoir.of(history, MODEL).orElseThrow();
  }

  private static Recorded<Fill> fill(String filledAt) {
    var in = JsonInput.parse("""
        {"filledAt":"%s","drug":"morphine","concentration":"1 mg/mL","volume":"18 mL"}""".formatted(filledAt));
    var fill = FillInput.read(in, PUMP);
    in.check();
    return Recorded.of(fill.get(), List.of(), ACCESS);
  }
}
