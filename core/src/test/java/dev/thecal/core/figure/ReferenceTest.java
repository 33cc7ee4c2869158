package dev.thecal.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.drug.DrugId;
import dev.thecal.core.drug.GranulomaClass;
import dev.thecal.core.drug.LedgerDuty;
import dev.thecal.core.drug.TherapyLines;
import dev.thecal.core.drug.Use;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.pump.DosingMode;
import dev.thecal.core.pump.MriBehaviour;
import dev.thecal.core.reference.Figure;
import dev.thecal.core.reference.ReferenceDataException;
import dev.thecal.core.reference.ReferenceDocument;
import dev.thecal.core.reference.ReferenceDocument.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {

  private static final Reference SHIPPED = Reference.shipped();
  private static final Pattern BARE_NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

  @Test
  void every_figure_has_a_name_of_its_own_a_source_a_unit_and_a_status() {
    var names = new HashSet<String>();
    List<Figure> figures = ReferenceDocuments.shipped().figures();

    assertThat(figures).hasSizeGreaterThan(300);
    for (Figure figure : figures) {
      assertThat(names.add(figure.key().value())).as("once: " + figure.key()).isTrue();
      assertThat(figure.source().title()).as(figure.key().value()).isNotBlank();
      assertThat(figure.source().locator()).as(figure.key().value()).isNotBlank();
      assertThat(figure.value()).as(figure.key().value()).isNotEmpty();
      figure
          .value()
          .properties()
          .forEach(field -> assertThat(field.getValue().asText())
              .as(figure.key() + " " + field.getKey() + " needs a unit")
              .matches(
                  text -> field.getValue().isInt() || !BARE_NUMBER.matcher(text).matches()));
      boolean remembered = figure.source().title().startsWith("Not verified");
      assertThat(figure.draft() || !remembered)
          .as(figure.key() + " was written from memory: a draft")
          .isTrue();
    }
  }

  @Test
  void the_order_of_drugs_is_all_drafts() {
    assertThat(SHIPPED.lines().list())
        .hasSize(4)
        .allSatisfy(known -> assertThat(known.rows()).isNotEmpty().noneMatch(Cited::enforced));
    assertThat(SHIPPED.lines().find(true, TherapyLines.Spread.LOCALIZED)).isPresent();
  }

  @Test
  void what_a_scanner_asks_for_is_typed() {
    MriBehaviour prometra = SHIPPED.pumps().get("prometra-ii-20").mri();
    assertThat(prometra.emptyFirst()).isTrue();
    assertThat(prometra.valveBolus().map(bolus -> bolus.value().toString())).contains("0.01 mL");
    assertThat(prometra.fieldStrengths().map(Cited::value)).contains(Set.of("1.5 T"));
    assertThat(prometra.after().stream().map(Cited::value))
        .containsExactly(MriBehaviour.After.RESET);
    MriBehaviour synchromed = SHIPPED.pumps().get("synchromed-ii-40").mri();
    assertThat(synchromed.emptyFirst()).isFalse();
    assertThat(synchromed.before().stream().map(Cited::value))
        .containsExactly(MriBehaviour.Before.DO_NOT_PROGRAM_STOPPED);
  }

  @Test
  void what_a_pump_can_be_told_and_for_whom() {
    var prometra = SHIPPED.pumps().get("prometra-ii-20").patientBolus();
    assertThat(prometra.forbids(new DrugId("morphine"))).isEmpty();
    assertThat(prometra.forbids(new DrugId("baclofen")))
        .hasValueSatisfying(figure -> assertThat(figure.enforced()).isTrue());
    assertThat(prometra.forbids(new DrugId("hydromorphone"))).isPresent();
    assertThat(SHIPPED.pumps().get("codman-3000-16").patientBolus().forbids(new DrugId("morphine")))
        .isPresent();
    assertThat(SHIPPED.pumps().get("synchromed-ii-20").modes())
        .hasValueSatisfying(modes -> assertThat(modes.value()).contains(DosingMode.FLEX));
    var volumes = SHIPPED.pumps().get("synchromed-ii-20").volumes();
    assertThat(volumes.alarm().map(alarm -> alarm.value().toString())).contains("2 mL");
    assertThat(volumes.alarmAfterWithdrawal().map(alarm -> alarm.value().toString()))
        .contains("4 mL");
    assertThat(volumes.residualAlso()).hasSize(1).noneMatch(Cited::enforced);
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource(textBlock = """
      morphine,   PAIN,       APPROVED
      ziconotide, PAIN,       APPROVED
      baclofen,   SPASTICITY, APPROVED
      baclofen,   PAIN,       OFF_LABEL
      fentanyl,   PAIN,       OFF_LABEL
      """)
  void status_by_indication(String drug, Use.Indication indication, Use.Approval approval) {
    assertThat(SHIPPED.drugs().get(drug).use(Use.Route.INTRATHECAL, indication))
        .hasValueSatisfying(use -> assertThat(use.value().approval()).isEqualTo(approval));
  }

  @Test
  void an_unverified_no_does_not_free_from_counting() {
    assertThat(SHIPPED.drugs().get("fentanyl").ledgerDuty())
        .isEqualTo(LedgerDuty.COUNTED_AND_WITNESSED);
    assertThat(SHIPPED.drugs().get("baclofen").ledgerDuty()).isEqualTo(LedgerDuty.CLINIC_DECIDES);
    assertThat(SHIPPED.drugs().get("morphine").care().granuloma().map(Cited::value))
        .contains(GranulomaClass.WATCHED);
    assertThat(SHIPPED.drugs().get("sufentanil").care().granuloma()).isEmpty();
  }

  @Test
  void a_mixture_is_found_by_what_is_in_it() {
    assertThat(SHIPPED.mixtures().find(Set.of(new DrugId("morphine"), new DrugId("baclofen"))))
        .hasValueSatisfying(
            mixture -> assertThat(mixture.approval().value()).isEqualTo(Use.Approval.OFF_LABEL));
    assertThat(SHIPPED.mixtures().find(Set.of(new DrugId("morphine")))).isEmpty();
  }

  @Test
  void every_problem_of_every_file_is_told_at_once() {
    var drugs = new ReferenceDocument(Kind.DRUG, "own-drugs.json", """
        {"drugs": [{"id": "own", "name": "Own", "massUnit": "mg",
          "withdrawalRisk": {"value": "severe", "source": {"title": "T", "locator": "L"}, "status": "cited"},
          "controlled": {"value": "no", "source": {"title": "T", "locator": "L"}, "status": "cited",
            "approvedBy": {"by": "nobody", "on": "2026-01-01", "sample": false}},
          "dailyMaximum": [
            {"key": "a", "recommended": "5 mg/day", "hard": "4.999 mg/day",
             "source": {"title": "T", "locator": "L"}, "status": "cited"},
            {"key": "a", "hard": "5", "source": {"title": "T", "locator": "L"}, "status": "cited"}]}]}
        """);
    var pumps = new ReferenceDocument(Kind.PUMP, "own-pumps.json", """
        {"pumps": [{"id": "own", "name": "Own", "kind": "peristaltic", "patientBolus": {},
          "reservoir": {"value": "20 mL", "status": "cited"},
          "mri": {"rule": {"value": "maybe", "source": {"title": "T", "locator": "L"}, "status": "cited"}}}]}
        """);

    assertThatThrownBy(
            () -> ReferenceDocuments.shipped().and(List.of(drugs, pumps)).read())
        .isInstanceOfSatisfying(
            ReferenceDataException.class,
            e -> assertThat(e.problems())
                .extracting(problem -> problem.pointer())
                .containsExactlyInAnyOrder(
                    "/drugs/0/controlled/approvedBy",
                    "/drugs/0/dailyMaximum/0/hard",
                    "/drugs/0/dailyMaximum/1/key",
                    "/drugs/0/dailyMaximum/1/hard",
                    "/pumps/0/reservoir/source",
                    "/pumps/0/mri/rule/value"))
        .hasMessageContaining("own-drugs.json /drugs/0/dailyMaximum/0/hard: 4.999 mg/day")
        .hasMessageContaining("own-pumps.json /pumps/0/reservoir/source");
  }

  @Test
  void a_drug_or_pump_that_nobody_describes_is_a_problem() {
    var mixtures = new ReferenceDocument(Kind.MIXTURE, "own-mixtures.json", """
        {"mixtures": [{"id": "own", "name": "Own", "drugs": ["morphine", "morfine"],
          "approval": {"value": "off-label", "source": {"title": "T", "locator": "L"}, "status": "cited"}}]}
        """);
    var pumps = new ReferenceDocument(Kind.PUMP, "own-pumps.json", """
        {"pumps": [{"id": "own", "name": "Own", "kind": "peristaltic",
          "reservoir": {"value": "20 mL", "source": {"title": "T", "locator": "L"}, "status": "cited"},
          "patientBolus": {
            "notDrugs": {"value": "baclofn", "source": {"title": "T", "locator": "L"}, "status": "cited"}},
          "mri": {"rule": {"value": "empty-first", "source": {"title": "T", "locator": "L"}, "status": "cited"}}}]}
        """);

    assertThatThrownBy(
            () -> ReferenceDocuments.shipped().and(List.of(mixtures, pumps)).read())
        .isInstanceOfSatisfying(
            ReferenceDataException.class,
            e -> assertThat(e.problems())
                .extracting(problem -> problem.pointer())
                .containsExactlyInAnyOrder(
                    "/mixtures/0/drugs", "/pumps/0/patientBolus/notDrugs/value"))
        .hasMessageContaining("there is no drug \"morfine\"; maybe \"morphine\"");
  }

  @Test
  void one_id_in_two_files_is_refused() {
    var again = ReferenceDocument.shipped(Kind.MIXTURE);

    assertThatThrownBy(() -> ReferenceDocuments.shipped().and(List.of(again)).read())
        .isInstanceOf(ReferenceDataException.class)
        .hasMessageContaining("stands twice");
  }
}
