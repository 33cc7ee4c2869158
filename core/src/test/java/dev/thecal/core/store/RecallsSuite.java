package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.FillInput;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.recall.Contact;
import dev.thecal.core.recall.Decision;
import dev.thecal.core.recall.Hit;
import dev.thecal.core.recall.Recall;
import dev.thecal.core.recall.RecallCase.Reach;
import dev.thecal.core.recall.RecallId;
import dev.thecal.core.recall.RecallInput;
import dev.thecal.core.recall.RecallReport;
import dev.thecal.core.recall.RecallRow;
import dev.thecal.core.recall.Recalls;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What recalls must do, on both databases. */
abstract class RecallsSuite {

  private static final String PUMPS =
      "\"device\":{\"kind\":\"pump\",\"models\":[\"synchromed-ii\"],\"serialRange\":{\"from\":\"NGP0100H\",\"to\":\"NGP0199H\"}}";
  private static final String LOT = "\"drug\":{\"drug\":\"morphine\",\"lots\":[\"L-77\"]}";

  private Database database;
  private Ward ward;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    ward = new Ward(database);
    ward.patient("ada", "Gray", Optional.of("555-0101"));
    ward.patient("bea", "Brown", Optional.empty());
    ward.patient("cay", "Clark", Optional.of("555-0103"));
    ward.patient("dee", "Dunn", Optional.of("555-0104"));
    ward.pump("ada", "synchromed-ii-20", "NGP0150H");
    ward.pump("bea", "synchromed-ii-40", "NGP0199H");
    ward.pump("cay", "synchromed-ii-20", "NGP0200H");
    ward.pump("dee", "prometra-ii-20", "NGP0150H");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_sweep_finds_the_named_pumps_and_the_patient_without_a_phone_stands_on_top() {
    Recalls.Swept swept = ward.recalls.open(Ward.SPINE, recall("r-1", PUMPS));

    assertThat(swept.newPatients()).isEqualTo(2);
    assertThat(ids(swept.report())).containsExactly("bea", "ada");
    assertThat(swept.report().patients().get(0).reach()).isEqualTo(Reach.NO_PHONE);
    assertThat(swept.report().counts()).isEqualTo(new RecallReport.Counts(2, 0, 0, 1, 0, 2));
    assertThat(swept.findings()).isEmpty();
  }

  @Test
  void what_is_not_known_cannot_be_excluded() {
    ward.fill("ada", "f-1", "2026-04-20", "morphine", "\"L77\"");
    ward.fill("bea", "f-1", "2026-04-20", "morphine", "null");
    ward.fill("cay", "f-1", "2026-04-20", "morphine", "\"L-78\"");
    ward.fill("dee", "f-1", "2026-04-20", "hydromorphone", "\"L-77\"");

    RecallReport report = ward.recalls.open(Ward.SPINE, recall("r-1", LOT)).report();

    assertThat(ids(report)).containsExactly("bea", "ada");
    assertThat(report.patients())
        .extracting(RecallRow::match)
        .containsExactly(Hit.Match.POSSIBLE, Hit.Match.AFFECTED);
    assertThat(report.patients().get(0).hits().get(0).reason())
        .contains("the lot was not recorded");
  }

  @Test
  void an_older_fill_of_the_lot_counts_too_and_one_entered_in_error_does_not() {
    ward.fill("ada", "f-1", "2026-04-20", "morphine", "\"L-77\"");
    ward.fill("ada", "f-2", "2026-05-01", "morphine", "\"L-79\"");
    ward.fill("cay", "f-1", "2026-04-20", "morphine", "\"L-77\"");
    ward.infusions.markFillInError(
        Ward.SPINE, Accesses.SPINE, Ward.id("cay"), new ErrorMark("f-1", "another patient's"));

    RecallReport report = ward.recalls.open(Ward.SPINE, recall("r-1", LOT)).report();

    assertThat(ids(report)).containsExactly("ada");
    assertThat(report.patients().get(0).hits()).extracting(Hit::ref).containsExactly("f-1");
    assertThat(report.patients().get(0).hits().get(0).inUse()).isFalse();
  }

  @Test
  void a_preparation_carries_the_pharmacys_lot_so_its_drugs_cannot_be_excluded() {
    ward.fill("ada", "f-1", "2026-04-20", "morphine", "\"RX-1\",\"compoundedOn\":\"2026-04-18\"");
    ward.fill(
        "bea",
        "f-1",
        "2026-04-20",
        "hydromorphone",
        "\"RX-2\",\"secondary\":[{\"drug\":\"morphine\",\"concentration\":\"2 mg/mL\"}]");
    ward.fill("cay", "f-1", "2026-04-20", "morphine", "\"L-78\"");

    RecallReport report = ward.recalls.open(Ward.SPINE, recall("r-1", LOT)).report();

    assertThat(ids(report)).containsExactly("bea", "ada");
    assertThat(report.counts().possible()).isEqualTo(2);
  }

  @Test
  void the_days_in_which_a_lot_was_in_use_have_a_day_of_grace_on_both_sides() {
    ward.fill("ada", "f-1", "2026-04-18", "morphine", "null");
    ward.fill("bea", "f-1", "2026-04-19", "morphine", "null");
    ward.fill("cay", "f-1", "2026-04-26", "morphine", "null");
    ward.fill("dee", "f-1", "2026-04-27", "morphine", "null");
    String within =
        LOT.replace("]}", "],\"filled\":{\"from\":\"2026-04-20\",\"to\":\"2026-04-25\"}}");

    assertThat(ids(ward.recalls.open(Ward.SPINE, recall("r-1", within)).report()))
        .containsExactly("bea", "cay");
  }

  @Test
  void a_catheter_recall_lists_whoever_has_a_pump_and_no_catheter_on_the_register() {
    device("ada", "{\"kind\":\"catheter\",\"since\":\"2026-04-15\",\"lot\":\"C-1\"}");
    device("bea", "{\"kind\":\"catheter\",\"since\":\"2026-04-15\",\"lot\":\"C-2\"}");

    RecallReport report = ward.recalls
        .open(Ward.SPINE, recall("r-1", "\"device\":{\"kind\":\"catheter\",\"lots\":[\"C1\"]}"))
        .report();

    assertThat(ids(report)).containsExactly("ada", "cay", "dee");
    assertThat(report.patients().get(0).match()).isEqualTo(Hit.Match.AFFECTED);
    assertThat(report.patients().get(1).hits().get(0).reason()).contains("none is on the register");
  }

  @Test
  void the_label_of_a_pump_tells_what_its_implant_record_does_not() {
    device(
        "dee",
        "{\"kind\":\"pump\",\"implant\":\"pump-1\",\"since\":\"2026-04-15\",\"udi\":[\"(01)51022222233336(11)240200(10)P-5\"]}");
    String made =
        "\"device\":{\"kind\":\"pump\",\"models\":[\"prometra-ii\"],\"manufactured\":{\"from\":\"2024-02-01\",\"to\":\"2024-03-31\"}}";

    RecallReport report = ward.recalls.open(Ward.SPINE, recall("r-1", made)).report();

    assertThat(ids(report)).containsExactly("dee");
    assertThat(report.patients().get(0).match()).isEqualTo(Hit.Match.AFFECTED);
  }

  @Test
  void a_model_that_nobody_here_has_is_said_so_that_a_typing_error_is_seen() {
    var swept = ward.recalls.open(
        Ward.SPINE, recall("r-1", "\"device\":{\"kind\":\"pump\",\"models\":[\"synchromd-ii\"]}"));

    assertThat(swept.report().patients()).isEmpty();
    assertThat(swept.findings()).extracting(Finding::code).containsExactly("model-not-on-record");
  }

  @Test
  void contacts_and_decisions_move_a_patient_down_and_the_recall_closes_when_all_are_decided() {
    Recall recall = ward.recalls.open(Ward.SPINE, recall("r-1", PUMPS)).recall();
    contact(recall, "ada", false);
    assertThat(report().find(Ward.id("ada")).orElseThrow().reach()).isEqualTo(Reach.TRIED_IN_VAIN);
    contact(recall, "ada", true);
    decide(recall, "bea", Decision.Choice.WATCH_MORE_CLOSELY);
    assertThat(ids(report())).containsExactly("ada", "bea");

    assertThatThrownBy(() -> ward.recalls.close(Ward.SPINE, recall, Optional.empty(), 1))
        .isInstanceOfSatisfying(Refusal.class, refusal -> {
          assertThat(refusal.code()).isEqualTo("recall-not-done");
          assertThat(refusal.getMessage()).contains("1 of 2").contains("ada");
        });
    decide(recall, "ada", Decision.Choice.REPLACE_DEVICE);
    refused("stale", () -> ward.recalls.close(Ward.SPINE, recall, Optional.empty(), 2));
    var closed = ward.recalls.close(Ward.SPINE, recall, Optional.of("all told"), 1);

    assertThat(closed.value().open()).isFalse();
    assertThat(report().counts()).isEqualTo(new RecallReport.Counts(2, 0, 1, 1, 2, 0));
    refused("recall-closed", () -> decide(recall, "ada", Decision.Choice.NOT_AFFECTED));
    refused("recall-closed", () -> ward.recalls.sweep(Ward.SPINE, Accesses.SPINE, recall.id()));
  }

  @Test
  void a_later_decision_replaces_an_earlier_one_which_stays_readable() {
    Recall recall = ward.recalls.open(Ward.SPINE, recall("r-1", PUMPS)).recall();
    decide(recall, "ada", Decision.Choice.WATCH_MORE_CLOSELY);
    RecallRow row = decide(recall, "ada", Decision.Choice.REPLACE_DEVICE);

    assertThat(row.decision().orElseThrow().choice()).isEqualTo(Decision.Choice.REPLACE_DEVICE);
    assertThat(row.earlierDecisions())
        .extracting(Decision::choice)
        .containsExactly(Decision.Choice.WATCH_MORE_CLOSELY);
    refused("not-found", () -> decide(recall, "cay", Decision.Choice.NOT_AFFECTED));
  }

  @Test
  void what_is_recorded_while_a_recall_is_open_is_found_at_once_and_asks_for_a_new_decision() {
    Recall recall = ward.recalls.open(Ward.SPINE, recall("r-1", LOT)).recall();
    ward.fill("ada", "f-1", "2026-04-20", "morphine", "\"L-77\"");
    assertThat(ids(report())).containsExactly("ada");
    decide(recall, "ada", Decision.Choice.REPLACE_DRUG);
    assertThat(report().counts().undecided()).isZero();

    Access later = new Access(
        Ward.SPINE.actor(),
        Ward.SPINE.clinics(),
        Ward.SPINE.purpose(),
        Accesses.NOW.plusSeconds(60));
    Fill again = fillOf("ada");
    ward.infusions.recordFill(later, again);

    assertThat(report().counts().undecided()).isEqualTo(1);
    assertThat(ward.recalls.sweep(later, Accesses.SPINE, recall.id()).newPatients())
        .isZero();
  }

  @Test
  void the_report_for_a_spreadsheet_has_a_line_per_patient_and_no_formula() {
    ward.patient("eve", "=cmd|'x'", Optional.of("+1 555-0105"));
    ward.pump("eve", "synchromed-ii-20", "NGP0160H");
    ward.recalls.open(Ward.SPINE, recall("r-1", PUMPS));

    List<String> lines = report().csv().lines().toList();

    assertThat(lines).hasSize(4);
    assertThat(lines.get(0)).startsWith("recall,patient,name,phone,");
    assertThat(lines.get(1)).startsWith("r-1,bea,Ada Brown,,affected,no-phone,");
    assertThat(lines.get(2)).startsWith("r-1,eve,Ada =cmd|'x','+1 555-0105,");
  }

  @Test
  void another_clinic_sees_nothing_and_an_id_is_used_once() {
    ward.recalls.open(Ward.SPINE, recall("r-1", PUMPS));

    refused("recall-exists", () -> ward.recalls.open(Ward.SPINE, recall("r-1", PUMPS)));
    refused(
        "forbidden",
        () ->
            ward.recalls.report(Accesses.to(Accesses.REHAB), Accesses.SPINE, new RecallId("r-1")));
    assertThat(ward.recalls.list(Accesses.to(Accesses.REHAB), Accesses.REHAB)).isEmpty();
  }

  private Fill fillOf(String patient) {
    var in = JsonInput.parse("""
        {"id":"f-2","filledAt":"2026-04-21T09:00:00Z","drug":"morphine","concentration":"10 mg/mL",
         "volume":"18 mL","lot":"L-77"}""");
    var pump =
        ward.implants.getInBody(Ward.SPINE, Accesses.SPINE, Ward.id(patient)).value();
    var fill = FillInput.read(in, pump);
    in.check();
    return fill.get();
  }

  private RecallReport report() {
    return ward.recalls.report(Ward.SPINE, Accesses.SPINE, new RecallId("r-1"));
  }

  private void contact(Recall recall, String patient, boolean reached) {
    ward.recalls.contact(
        Ward.SPINE,
        recall,
        Ward.id(patient),
        new Contact(Accesses.NOW, Contact.Channel.PHONE, reached, "nurse", Optional.empty()));
  }

  private RecallRow decide(Recall recall, String patient, Decision.Choice choice) {
    return ward.recalls.decide(
        Ward.SPINE,
        recall,
        Ward.id(patient),
        new Decision(choice, "as discussed", "the surgeon", Accesses.NOW));
  }

  private void device(String patient, String json) {
    ward.devices.register(Ward.SPINE, ward.device(patient, json));
  }

  private static List<String> ids(RecallReport report) {
    return report.patients().stream().map(row -> row.patient().value()).toList();
  }

  private static Recall recall(String id, String scope) {
    var in = JsonInput.parse("""
        {"id":"%s","title":"A recall","notice":"FA-1","noticedOn":"2026-05-04","action":"Tell them",%s}""".formatted(id, scope));
    var recall = RecallInput.read(in, Accesses.SPINE);
    in.check();
    return recall.get();
  }

  private static void refused(String code, Supplier<?> call) {
    assertThatThrownBy(call::get)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
