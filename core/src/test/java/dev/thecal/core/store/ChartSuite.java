package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.thecal.core.access.Access;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.Allergy;
import dev.thecal.core.patient.BodyWeight;
import dev.thecal.core.patient.Chart;
import dev.thecal.core.patient.ChartInput;
import dev.thecal.core.patient.ChartItem;
import dev.thecal.core.patient.ChartNote;
import dev.thecal.core.patient.ClinicalFact;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.FailedTherapy;
import dev.thecal.core.patient.FailureReason;
import dev.thecal.core.patient.Medication;
import dev.thecal.core.patient.Noted;
import dev.thecal.core.patient.NotedCondition;
import dev.thecal.core.patient.PatientChart;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.patient.Score;
import dev.thecal.core.patient.TherapyKind;
import dev.thecal.core.patient.Weight;
import dev.thecal.core.quantity.DrugAmount;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestPatients;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every chart must do, on both databases. */
abstract class ChartSuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);
  private static final PatientId ADA = new PatientId("p-1");
  private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);

  private Database database;
  private Chart chart;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
    var stores = new CoreStores(database);
    var register =
        new PatientRegister(stores.patients(), stores.auditTrail(), database.transactions());
    chart =
        new Chart(stores.chartEntries(), register, stores.auditTrail(), database.transactions());
    register.register(SPINE, TestPatients.ada(Accesses.SPINE, "p-1"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void every_kind_of_item_comes_back_as_it_was_noted() {
    var condition = new NotedCondition(
        "postherpetic-neuralgia", Optional.of("B02.29"), Optional.of(MAY_1), MAY_1, none());
    var therapy = new FailedTherapy(
        "oral-morphine",
        TherapyKind.ORAL_OPIOID,
        Optional.of(MAY_1.minusDays(90)),
        Optional.of(MAY_1),
        Optional.of("60 mg twice a day"),
        FailureReason.INTOLERABLE_SIDE_EFFECTS,
        MAY_1,
        Optional.of("drowsy all day"));
    var score = new Score("nrs", new BigDecimal("8.5"), MAY_1, Optional.of("worst"));
    var fact = new ClinicalFact(
        "anticoagulant",
        Json.read("{\"drug\":\"warfarin\",\"days\":2}", JsonNode.class),
        MAY_1,
        Optional.of("patient"));
    note("c", condition);
    note("t", therapy);
    note("s", score);
    note("f", fact);

    PatientChart read = chart.read(SPINE, Accesses.SPINE, ADA);

    assertThat(PatientChart.standing(read.conditions())).containsExactly(condition);
    assertThat(PatientChart.standing(read.failedTherapies())).containsExactly(therapy);
    assertThat(PatientChart.standing(read.scores())).containsExactly(score);
    assertThat(PatientChart.standing(read.facts())).containsExactly(fact);
    assertThat(read.conditions().get(0).recordedBy()).isEqualTo("nurse-1");
    assertThat(read.conditions().get(0).recordedAt()).isEqualTo(Accesses.NOW);
    // one patient registered, four items noted
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(5);
  }

  @Test
  void allergies_medications_and_weights_come_back_as_they_were_noted() {
    var allergy = new Allergy(
        "silicone",
        Allergy.Against.IMPLANT_MATERIAL,
        Optional.of("swelling"),
        Optional.of(Allergy.Severity.SEVERE),
        MAY_1,
        none());
    var weight = new Weight(BodyWeight.parse("160.5 lb"), MAY_1);
    note("a", allergy);
    note("m", oxycodone("10 mg", Optional.empty(), Optional.empty()));
    note("w", weight);

    PatientChart read = chart.read(SPINE, Accesses.SPINE, ADA);

    assertThat(PatientChart.standing(read.allergies())).containsExactly(allergy);
    assertThat(PatientChart.standing(read.medications()))
        .containsExactly(oxycodone("10 mg", Optional.empty(), Optional.empty()));
    assertThat(read.findWeight(MAY_1)).contains(weight);
    assertThat(read.findWeight(MAY_1.minusDays(1))).isEmpty();
  }

  @Test
  void a_medication_is_replaced_never_changed_and_an_error_brings_the_older_back() {
    note("m1", oxycodone("10 mg", Optional.empty(), Optional.empty()));
    note("m2", oxycodone("5 mg", Optional.empty(), Optional.of("m1")));
    note("m3", oxycodone("5 mg", Optional.of(MAY_1), Optional.of("m2")));
    assertThat(medications()).containsExactly("m3");

    refused(
        Refusal.Kind.INVALID,
        () -> note("m4", oxycodone("20 mg", Optional.empty(), Optional.of("m1"))));
    refused(
        Refusal.Kind.INVALID,
        () -> note("m4", oxycodone("20 mg", Optional.empty(), Optional.of("nothing"))));
    chart.markInError(SPINE, Accesses.SPINE, ADA, new ErrorMark("m3", "taken still"));

    assertThat(medications()).containsExactly("m2");
    assertThat(chart.read(SPINE, Accesses.SPINE, ADA).medications()).hasSize(3);
  }

  private List<String> medications() {
    return chart.read(SPINE, Accesses.SPINE, ADA).medicationList().stream()
        .map(Noted::id)
        .toList();
  }

  private static Medication oxycodone(
      String dose, Optional<LocalDate> lastTakenOn, Optional<String> replaces) {
    return new Medication(
        "oxycodone",
        List.of(Medication.DrugClass.OPIOID),
        Medication.Route.ORAL,
        Optional.of(DrugAmount.parse(dose)),
        Optional.of(new BigDecimal("2.5")),
        true,
        Optional.of("as needed"),
        Optional.of(MAY_1.minusDays(30)),
        lastTakenOn,
        MAY_1,
        replaces);
  }

  @Test
  void the_newest_standing_fact_answers() {
    note("f1", fact(true, MAY_1));
    note("f2", fact(false, MAY_1.plusDays(1)));
    assertThat(answer()).contains(false);

    chart.markInError(SPINE, Accesses.SPINE, ADA, new ErrorMark("f2", "wrong patient"));

    assertThat(answer()).contains(true);
    assertThat(chart.read(SPINE, Accesses.SPINE, ADA).facts())
        .as("the wrong one stays readable")
        .extracting(noted -> noted.errorReason().orElse(""))
        .containsExactly("", "wrong patient");
  }

  @Test
  void an_entry_is_marked_once() {
    note("f1", fact(true, MAY_1));
    var mark = new ErrorMark("f1", "typed twice");
    chart.markInError(SPINE, Accesses.SPINE, ADA, mark);

    refused(Refusal.Kind.NOT_FOUND, () -> {
      chart.markInError(SPINE, Accesses.SPINE, ADA, new ErrorMark("f1", "another reason"));
      return "";
    });
    assertThat(chart.read(SPINE, Accesses.SPINE, ADA).facts().get(0).errorReason())
        .contains("typed twice");
  }

  @Test
  void a_taken_id_is_a_conflict_and_an_unknown_patient_is_not_found() {
    note("f1", fact(true, MAY_1));

    refused(Refusal.Kind.CONFLICT, () -> note("f1", fact(false, MAY_1)));
    refused(
        Refusal.Kind.NOT_FOUND,
        () -> chart.note(
            SPINE, Accesses.SPINE, new PatientId("p-2"), ChartNote.of(fact(true, MAY_1))));
    assertThat(answer()).contains(true);
  }

  @Test
  void another_clinic_is_out_of_reach() {
    note("f1", fact(true, MAY_1));
    Access rehab = Accesses.to(Accesses.REHAB);

    refused(Refusal.Kind.FORBIDDEN, () -> chart.read(rehab, Accesses.SPINE, ADA));
    refused(Refusal.Kind.NOT_FOUND, () -> chart.read(rehab, Accesses.REHAB, ADA));
    var entries = new CoreStores(database).chartEntries();
    refused(Refusal.Kind.FORBIDDEN, () -> entries.list(rehab, Accesses.SPINE, ADA));
    refused(
        Refusal.Kind.FORBIDDEN,
        () -> entries.mark(rehab, Accesses.SPINE, ADA, new ErrorMark("f1", "x")));
    assertThat(entries.list(rehab, Accesses.REHAB, ADA)).isEmpty();
    assertThat(entries.mark(rehab, Accesses.REHAB, ADA, new ErrorMark("f1", "x")))
        .isFalse();
  }

  @Test
  void what_the_reader_reads_is_what_the_chart_keeps() {
    var in = JsonInput.parse(
        "{\"id\":\"depth\",\"key\":\"pump-pocket-depth-cm\",\"value\":2.5,\"on\":\"2026-05-01\"}");
    Function<JsonInput, Supplier<ChartNote>> reader = ChartInput::readFact;
    var note = reader.apply(in);
    in.check();
    chart.note(SPINE, Accesses.SPINE, ADA, note.get());

    assertThat(chart
            .read(SPINE, Accesses.SPINE, ADA)
            .findFact("pump-pocket-depth-cm")
            .flatMap(ClinicalFact::number))
        .contains(new BigDecimal("2.5"));
  }

  private Optional<Boolean> answer() {
    return chart
        .read(SPINE, Accesses.SPINE, ADA)
        .findFact("infection-active")
        .flatMap(ClinicalFact::truth);
  }

  private Object note(String id, ChartItem item) {
    return chart.note(SPINE, Accesses.SPINE, ADA, new ChartNote(id, item));
  }

  private static ClinicalFact fact(boolean value, LocalDate on) {
    return new ClinicalFact("infection-active", BooleanNode.valueOf(value), on, none());
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static void refused(Refusal.Kind kind, Supplier<?> call) {
    assertThatThrownBy(call::get)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(kind));
  }
}
