package dev.thecal.core.drug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.evidence.Cited;
import dev.thecal.core.quantity.Concentration;
import dev.thecal.core.quantity.Unit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrugsTest {

  private static final Drugs DRUGS = Drugs.shipped();
  private static final String SOURCE =
      "\"source\": {\"title\": \"T\", \"locator\": \"L\"}, \"status\": \"cited\"";
  private static final String OWN = "{\"drugs\": ["
      + drug("own-one", rule("a", "60 days", "\"pump-a\"") + "," + rule("b", "90 days", "")) + ","
      + drug("own-two", rule("a", "30 days", "\"pump-a\"")) + "]}";

  @ParameterizedTest(name = "{0}, first fill {1}, diluted {2}: {3}")
  @CsvSource(textBlock = """
      ziconotide,                   true,  false, 14
      ziconotide,                   false, false, 84
      ziconotide,                   false, true,  40
      hydromorphone,                false, false, 90
      baclofen morphine,            false, false, 30
      morphine bupivacaine clonidine, false, false, 90
      fentanyl,                     false, false,
      bupivacaine,                  false, false,
      morphine hydromorphone,       false, false,
      ziconotide morphine,          false, false,
      """)
  void a_mixture_needs_a_rule_of_its_own(
      String drugs,
      boolean firstFill,
      boolean diluted,
      @org.jspecify.annotations.Nullable Integer days) {
    Set<DrugId> ids = Stream.of(drugs.split(" ")).map(DrugId::new).collect(Collectors.toSet());

    assertThat(DRUGS.stability(ids, firstFill, diluted).map(rule -> rule.value().days()))
        .isEqualTo(Optional.ofNullable(days));
  }

  @Test
  void what_was_measured_in_one_pump_holds_in_that_pump_only() {
    // own-one: 60 days in pump-a, 90 days in general; own-two: 30 days, measured in pump-a only
    var drugs = new Drugs(Drugs.parse("own.json", OWN));
    assertThat(days(drugs, "own-one", Optional.of("pump-a"))).contains(60);
    assertThat(days(drugs, "own-one", Optional.of("pump-b"))).contains(90);
    assertThat(days(drugs, "own-one", Optional.empty())).contains(60);
    assertThat(days(drugs, "own-two", Optional.of("pump-a"))).contains(30);
    assertThat(days(drugs, "own-two", Optional.of("pump-b"))).isEmpty();
    assertThat(days(drugs, "own-two", Optional.empty())).isEmpty();
  }

  @Test
  void a_mixture_whose_source_names_no_concentrations_is_a_draft() {
    var mixture =
        Set.of(new DrugId("morphine"), new DrugId("bupivacaine"), new DrugId("clonidine"));

    assertThat(DRUGS.stability(mixture, Stay.of(false, false))).hasValueSatisfying(rule -> {
      assertThat(rule.value().days()).isEqualTo(90);
      assertThat(rule.enforced()).isFalse();
    });
  }

  @ParameterizedTest(name = "{0} with {1}: {2} days")
  @CsvSource({
    "10 mg/mL, 2 mg/mL, 60",
    "9.999 mg/mL, 2 mg/mL,",
    "20 mg/mL, 2 mg/mL, 60",
    "20.001 mg/mL, 2 mg/mL,",
    "10 mg/mL, 2.001 mg/mL,",
    "10 mg/mL, 1.999 mg/mL,",
  })
  void a_mixture_is_stable_at_the_concentrations_it_was_measured_at(
      String one, String two, @org.jspecify.annotations.Nullable Integer days) {
    // own-three with own-four, measured with 10 to 20 mg/mL and 2 mg/mL
    var drugs = new Drugs(Drugs.parse(
        "own.json",
        "{\"drugs\": [" + drug("own-three", """
        {"key": "m", "value": "60 days", "fill": "any", "dilution": "any", "with": ["own-four"],
         "measured": [{"drug": "own-three", "least": "10 mg/mL", "most": "20 mg/mL"},
                      {"drug": "own-four", "least": "2 mg/mL", "most": "2 mg/mL"}], %s}""".formatted(SOURCE)) + "," + drug("own-four", "")
            + "]}"));
    var three = new DrugId("own-three");
    var four = new DrugId("own-four");
    var told = Map.of(three, Concentration.parse(one), four, Concentration.parse(two));

    Optional<Cited<StabilityRule>> found =
        drugs.stability(told.keySet(), new Stay(false, false, Optional.of("pump-a"), told));

    assertThat(found.map(rule -> rule.value().days())).isEqualTo(Optional.ofNullable(days));
    assertThat(found.stream()).allMatch(Cited::enforced);
    assertThat(drugs.stability(told.keySet(), false, false)).as("not told").isEmpty();
  }

  private static Optional<Integer> days(Drugs drugs, String drug, Optional<String> pump) {
    return drugs
        .stability(Set.of(new DrugId(drug)), new Stay(false, false, pump, Map.of()))
        .map(rule -> rule.value().days());
  }

  private static String drug(String id, String stability) {
    return """
        {"id": "%s", "name": "%s", "massUnit": "mg",
         "withdrawalRisk": {"value": "severe", %s}, "controlled": {"value": "no", %s},
         "stability": [%s]}""".formatted(id, id, SOURCE, SOURCE, stability);
  }

  private static String rule(String key, String days, String pumps) {
    return """
        {"key": "%s", "value": "%s", "fill": "any", "dilution": "any", "pumps": [%s], %s}""".formatted(key, days, pumps, SOURCE);
  }

  @ParameterizedTest(name = "range to {0}, maximum {1}: loads {2}")
  @CsvSource({
    "5 mg/day, 5 mg/day, true",
    "5.001 mg/day, 5 mg/day, false",
  })
  void a_starting_range_lies_below_the_daily_maximum(String most, String hard, boolean loads) {
    String drug = drug("own", rule("a", "30 days", ""))
        .replace("\"stability\"", """
        "startingRanges": [{"key": "a", "exposure": "anyone", "most": "%s", %s}],
        "dailyMaximum": [{"key": "a", "hard": "%s", %s}], "stability\"""".formatted(most, SOURCE, hard, SOURCE));
    Runnable load = () -> Drugs.parse("own.json", "{\"drugs\": [" + drug + "]}");

    if (loads) {
      load.run();
    } else {
      assertThatThrownBy(load::run)
          .hasMessageContaining("/drugs/0: the starting range ends at 5.001 mg/day");
    }
  }

  @Test
  void a_remembered_stability_is_a_draft() {
    assertThat(DRUGS.stability(Set.of(new DrugId("baclofen")), false, false))
        .hasValueSatisfying(rule -> {
          assertThat(rule.value().days()).isEqualTo(180);
          assertThat(rule.enforced()).isFalse();
        });
  }

  @Test
  void every_drug_keeps_to_its_unit() {
    assertThat(DRUGS.get("baclofen").doseUnit()).isEqualTo(Unit.MCG_PER_DAY);
    assertThat(DRUGS.get("morphine").concentrationUnit()).isEqualTo(Unit.MG_PER_ML);
    assertThat(DRUGS.list()).hasSize(8);
    assertThat(DRUGS.get("baclofen").withdrawalRisk().value()).isEqualTo(WithdrawalRisk.SEVERE);
    assertThat(DRUGS.get("fentanyl").limits().dailyMaximum()).noneMatch(Cited::enforced);
  }

  @Test
  void an_unknown_drug_suggests_the_nearest() {
    assertThatThrownBy(() -> DRUGS.get("morfine")).hasMessageContaining("maybe \"morphine\"");
  }
}
