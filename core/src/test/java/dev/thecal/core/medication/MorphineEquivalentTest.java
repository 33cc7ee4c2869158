package dev.thecal.core.medication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.ClinicalFact;
import dev.thecal.core.patient.Medication;
import dev.thecal.core.patient.MedicationInput;
import dev.thecal.core.patient.Noted;
import dev.thecal.core.patient.PatientChart;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.testkit.Accesses;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MorphineEquivalentTest {

  private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
  private static final OpioidFactors FACTORS = OpioidFactors.shipped();

  @Test
  void adds_up_what_each_opioid_counts_for_and_says_that_it_is_a_draft() {
    // oxycodone 10 mg * 3 = 30 mg/day * 1.5 = 45; morphine 15 mg * 2 = 30 * 1 = 30; together 75
    var sum = of(
        oral("oxycodone", "\"dose\":\"10 mg\",\"timesPerDay\":3"),
        oral("morphine", "\"dose\":\"15 mg\",\"timesPerDay\":2"),
        oral("gabapentin", "\"dose\":\"300 mg\",\"timesPerDay\":3"));

    assertThat(sum.perDay()).contains(DailyDose.parse("75 mg/day"));
    assertThat(sum.draft()).isTrue();
    assertThat(sum.parts()).extracting(MorphineEquivalent.Part::counts).hasSize(2);
    assertThat(sum.notConverted()).isEmpty();
  }

  @Test
  void an_opioid_that_cannot_be_converted_makes_the_sum_unknown_never_smaller() {
    assertThat(of(
                oral("morphine", "\"dose\":\"15 mg\",\"timesPerDay\":2"),
                oral("methadone", "\"classes\":[\"opioid\"],\"dose\":\"5 mg\",\"timesPerDay\":2"))
            .perDay())
        .isEmpty();
    assertThat(of(oral("oxycodone", "\"dose\":\"10 mg\"")).notConverted())
        .singleElement()
        .asString()
        .contains("times per day");
    assertThat(of(read("{\"drug\":\"fentanyl\",\"classes\":[\"opioid\"],\"route\":\"skin-patch\","
                + "\"notedOn\":\"2026-05-01\"}"))
            .notConverted())
        .singleElement()
        .asString()
        .contains("not taken by mouth");
  }

  @Test
  void an_empty_list_is_none_only_once_somebody_said_that_it_is_complete() {
    assertThat(of().perDay()).isEmpty();
    assertThat(of().notConverted()).isNotEmpty();

    var reviewed = new ClinicalFact(Medication.REVIEWED, BooleanNode.TRUE, MAY_1, Optional.empty());
    var chart = chart(List.of(), List.of(noted("f", reviewed)));

    assertThat(MorphineEquivalent.of(chart, FACTORS).perDay()).contains(new DailyDose(0));
  }

  @Test
  void what_was_stopped_does_not_count() {
    assertThat(of(
                oral("morphine", "\"dose\":\"15 mg\",\"timesPerDay\":2"),
                oral(
                    "oxycodone",
                    "\"dose\":\"10 mg\",\"timesPerDay\":3,\"lastTakenOn\":\"2026-04-30\""))
            .perDay())
        .contains(DailyDose.parse("30 mg/day"));
  }

  @Test
  void every_wrong_field_of_a_medication_is_named_at_once() {
    var in = JsonInput.parse("""
        {"drug":"Oxy","classes":["opiate"],"route":"mouth","dose":"10","timesPerDay":25,
         "startedOn":"2026-05-02","lastTakenOn":"2026-05-01","notedOn":"2026-04-30"}""");
    MedicationInput.read(in);

    assertThatThrownBy(in::check)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems())
                .extracting(problem -> problem.pointer())
                .containsExactlyInAnyOrder(
                    "/drug",
                    "/classes/0",
                    "/route",
                    "/dose",
                    "/timesPerDay",
                    "/lastTakenOn",
                    "/notedOn"));
  }

  private static MorphineEquivalent of(Medication... medications) {
    var entries = Stream.of(medications).map(item -> noted(item.drug(), item)).toList();
    return MorphineEquivalent.of(chart(entries, List.of()), FACTORS);
  }

  private static PatientChart chart(
      List<Noted<Medication>> medications, List<Noted<ClinicalFact>> facts) {
    return new PatientChart(
        List.of(), List.of(), List.of(), facts, List.of(), medications, List.of());
  }

  private static <T extends dev.thecal.core.patient.ChartItem> Noted<T> noted(String id, T item) {
    return new Noted<>(id, item, "nurse-1", Accesses.NOW, Optional.empty());
  }

  private static Medication oral(String drug, String more) {
    return read(
        "{\"drug\":\"" + drug + "\",\"route\":\"oral\",\"notedOn\":\"2026-05-01\"," + more + "}");
  }

  private static Medication read(String json) {
    var in = JsonInput.parse(json);
    var note = MedicationInput.read(in);
    in.check();
    return (Medication) note.get().item();
  }
}
