package dev.thecal.core.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.calculation.CalculationDoor.Kind;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.quantity.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What must hold for any input: random ones, whose seed is printed and taken back with -Dseed. */
class CalculationPropertiesTest {

  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final int ROUNDS = 500;
  private static final List<Unit> UNITS = List.of(Unit.values());
  private static final CalculationDoor DOOR = new CalculationDoor(Calculations.ofCore());

  @Test
  void what_is_printed_reads_back_as_the_same() {
    repeat(random -> {
      Unit unit = UNITS.get(random.nextInt(UNITS.size()));
      // Units of an hour or a minute do not end within any decimals; multiples of 27 do.
      var written = new Measure(27 * (long) random.nextInt(1_000_000_000), unit);

      assertThat(Measure.parse(written.toString(), unit.dimension())).isEqualTo(written);
    });
  }

  @Test
  void the_flow_of_a_dose_gives_the_dose_back() {
    repeat(random -> {
      // Concentrations that divide every dose exactly within the 6 decimals of an answer.
      long perMl = List.of(1L, 2L, 4L, 5L, 8L, 10L, 20L, 25L).get(random.nextInt(8));
      int dose = 1 + random.nextInt(100_000);

      String flow = run("infusion", """
          {"dose":"%d mcg/day","concentration":"%d mcg/mL"}
          """.formatted(dose, perMl)).at("/flow").asText();
      JsonNode back = run("dose-of-flow", """
          {"flow":"%s","concentration":"%d mcg/mL"}
          """.formatted(flow, perMl));

      assertThat(back.at("/dose").asText()).isEqualTo(dose + " mcg/day");
    });
  }

  @Test
  void limits_compare_exactly_one_nanogram_apart() {
    repeat(random -> {
      // 0.048 mL/day is the lowest flow: the dose on the limit is 0.048 x the concentration.
      long perMl = 1_000L * (1 + random.nextInt(50_000));
      long onTheLimit = perMl * 48 / 1000;

      assertThat(findings(infusion(onTheLimit, perMl))).doesNotContain("flow-below-minimum");
      assertThat(findings(infusion(onTheLimit - 1, perMl))).contains("flow-below-minimum");
    });
  }

  @Test
  void what_a_limit_proposes_keeps_the_limit() {
    repeat(random -> {
      long dose = 1_000L * (1L + random.nextInt(10_000));
      JsonNode answer = infusion(dose, 100_000_000L);
      String proposed = answer.at("/maxConcentrationForDose").asText();

      JsonNode again = run("infusion", """
          {"dose":"%s","concentration":"%s","pumpModel":"synchromed-ii-20"}
          """.formatted(mcg(dose), cut(proposed)));
      assertThat(findings(again)).doesNotContain("flow-below-minimum");
    });
  }

  @Test
  void more_flow_never_means_a_later_date() {
    repeat(random -> {
      int flow = 1 + random.nextInt(2_000);
      String slow = reservoir(flow, 0).at("/alarmDate").asText();
      String fast = reservoir(flow + random.nextInt(500), 0).at("/alarmDate").asText();
      String withBolus =
          reservoir(flow, 1 + random.nextInt(40)).at("/alarmDate").asText();

      assertThat(fast).isLessThanOrEqualTo(slow);
      assertThat(withBolus).isLessThanOrEqualTo(slow);
    });
  }

  @Test
  void a_bridge_never_runs_above_the_old_dose() {
    repeat(random -> {
      int oldConcentration = 1 + random.nextInt(50);
      int newConcentration = 1 + random.nextInt(50);
      JsonNode answer = run("bridge-bolus", """
          {"tubingVolume":"0.%03d mL","catheterVolume":"0.%03d mL","oldConcentration":"%d mg/mL",
           "newConcentration":"%d mg/mL","oldDose":"%d mcg/day","newDose":"%d mcg/day","sameDrug":true}
          """.formatted(
              1 + random.nextInt(999),
              1 + random.nextInt(999),
              oldConcentration,
              newConcentration,
              1 + random.nextInt(5_000),
              1 + random.nextInt(5_000)));

      Exact hours = value(answer.at("/duration").asText(), Dimension.DURATION);
      Exact amount = value(answer.at("/amount").asText(), Dimension.MASS);
      Exact percent = Exact.of(answer.at("/withoutBridge/percentOfIntended").decimalValue());
      assertThat(hours.signum()).isPositive();
      assertThat(amount.signum()).isPositive();
      // Without a bridge a raised concentration starves, a lowered one overdoses.
      assertThat(Integer.signum(percent.compareTo(Exact.of(100))))
          .isEqualTo(Integer.signum(oldConcentration - newConcentration));
    });
  }

  @Test
  void mixing_lies_between_what_is_mixed() {
    repeat(random -> {
      int one = 1 + random.nextInt(40);
      int other = 1 + random.nextInt(40);
      Exact mixed = value(
          run("reservoir-mixing", """
              {"residual":"%d mL","oldConcentration":"%d mg/mL","fill":"%d mL","newConcentration":"%d mg/mL"}
              """.formatted(
                      random.nextInt(5), one, 1 + random.nextInt(40), other))
              .at("/mixedConcentration")
              .asText(),
          Dimension.CONCENTRATION);

      assertThat(mixed)
          .isBetween(milligrams(Math.min(one, other)), milligrams(Math.max(one, other)));
    });
  }

  @Test
  void a_step_at_the_cap_is_allowed_and_one_above_is_not() {
    repeat(random -> {
      long current = 1L + random.nextInt(500);
      JsonNode at = titration(current * 1_000, current * 1_300);
      JsonNode above = titration(current * 1_000, current * 1_300 + 1);

      assertThat(at.at("/allowed").asBoolean()).isTrue();
      assertThat(above.at("/allowed").asBoolean()).isFalse();
    });
  }

  @Test
  void what_does_not_fit_is_refused_never_wrapped() {
    repeat(random -> {
      // 2^63 ng is 9223372036854.775808 g: anything above does not fit.
      String huge = (9_223_372_036_855L + random.nextInt(1_000_000)) + " mg/mL";
      var outcome = DOOR.run("drug-waste", """
          {"volume":"1 mL","concentration":"%s"}
          """.formatted(huge));

      assertThat(outcome.kind()).isEqualTo(Kind.PROBLEM);
      assertThat(outcome.body().at("/errors/0/pointer").asText()).isEqualTo("/concentration");
    });
  }

  @Test
  void a_product_above_64_bits_is_exact() {
    // 9 000 000 mL x 9 000 000 mg/mL = 81 000 000 000 000 mg = 8.1e19 ng, above 2^63.
    assertThat(run("drug-waste", """
        {"volume":"9000000 mL","concentration":"9000000 mg/mL"}
        """).at("/amount").asText()).isEqualTo("81000000000000 mg");
  }

  private static void repeat(Consumer<Random> property) {
    var random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      try {
        property.accept(random);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("round " + round + "; repeat with -Dseed=" + SEED, e);
      }
    }
  }

  private static JsonNode run(String name, String input) {
    var outcome = DOOR.run(name, input);
    assertThat(outcome.kind()).as(input + outcome.body()).isEqualTo(Kind.OK);
    return outcome.body();
  }

  private static List<String> findings(JsonNode answer) {
    return answer.at("/findings").findValuesAsText("code");
  }

  private static JsonNode infusion(long nanograms, long nanogramsPerMl) {
    return run("infusion", """
        {"dose":"%s","concentration":"%s mcg/mL","pumpModel":"synchromed-ii-20"}
        """.formatted(mcg(nanograms), thousandths(nanogramsPerMl)));
  }

  private static JsonNode titration(long current, long proposed) {
    return run("titration-step", """
        {"drug":"baclofen","age":40,"currentDose":"%s","proposedDose":"%s","origin":"spinal","on":"2026-05-06"}
        """.formatted(mcg(current), mcg(proposed)));
  }

  private static JsonNode reservoir(int microlitresPerDay, int boluses) {
    return run("reservoir", """
        {"fill":{"on":"2026-01-01","volume":"20 mL"},"alarmVolume":"2 mL","stabilityDays":90,
         "programme":[{"from":"2026-01-01","flow":"%s mL/day"}],
         "patientBolus":{"volume":"0.01 mL","maxPerDay":%d}}
        """.formatted(thousandths(microlitresPerDay), boluses));
  }

  private static String mcg(long nanograms) {
    return thousandths(nanograms) + " mcg/day";
  }

  private static String thousandths(long value) {
    return "%d.%03d".formatted(value / 1000, value % 1000);
  }

  /** A proposal has 6 decimals; an input of 1 ng/mL has 3 of a mcg. */
  private static String cut(String proposed) {
    String number = proposed.substring(0, proposed.indexOf(' '));
    int dot = number.indexOf('.');
    return (dot < 0 ? number : number.substring(0, Math.min(number.length(), dot + 4))) + " mcg/mL";
  }

  private static Exact milligrams(long value) {
    return Exact.of(value * Unit.MG_PER_ML.baseUnits());
  }

  private static Exact value(String text, Dimension dimension) {
    int space = text.indexOf(' ');
    Unit unit = Arrays.stream(Unit.values())
        .filter(u -> u.dimension() == dimension && u.symbol().equals(text.substring(space + 1)))
        .findFirst()
        .orElseThrow();
    return Exact.of(new BigDecimal(text.substring(0, space))).times(unit.baseUnits());
  }
}
