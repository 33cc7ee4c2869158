package dev.thecal.core.store;

import static dev.thecal.core.store.generated.DefaultSchema.DEFAULT_SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.Explant;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.merge.MergeBlock;
import dev.thecal.core.merge.MergeCheck;
import dev.thecal.core.merge.MergePreview;
import dev.thecal.core.merge.MergeRequest;
import dev.thecal.core.merge.MergeState;
import dev.thecal.core.merge.Merges;
import dev.thecal.core.merge.OwnedRecord;
import dev.thecal.core.merge.PatientMerge;
import dev.thecal.core.merge.Unmerged;
import dev.thecal.core.patient.Chart;
import dev.thecal.core.patient.ChartNote;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.Score;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two records become one by two people and two again, on both databases. Ada stands twice: as p-1 and as p-2. */
abstract class MergesSuite {

  private static final Access ANN = Accesses.to(Accesses.SPINE);
  private static final Access BEN =
      new Access(new Actor("nurse-2"), ANN.clinics(), ANN.purpose(), ANN.at());
  private static final PatientId ONE = new PatientId("p-1");
  private static final PatientId TWO = new PatientId("p-2");

  private Database database;
  private Ward ward;
  private Chart chart;
  private CoreStores stores;
  private Merges merges;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    ward = new Ward(database);
    stores = new CoreStores(database);
    chart = new Chart(
        stores.chartEntries(), ward.register, stores.auditTrail(), database.transactions());
    merges = new Merges(
        stores.mergeRecords(),
        new MergeCheck(
            stores.implantRecords(),
            stores.statusRecords(),
            stores.mergeRecords(),
            Set.of(stores.patientRows())),
        ward.register,
        stores.auditTrail(),
        database.transactions());
    for (String id : List.of("p-1", "p-2", "p-3")) {
      ward.patient(id, "Gray", Optional.of("555-0100"));
    }
    note(ONE, "own-1", 5);
    note(TWO, "score-1", 8);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void what_hung_on_the_merged_record_is_reachable_through_the_survivor() {
    removedPump("p-2");
    merge(ONE, TWO);

    assertThat(chart.read(ANN, Accesses.SPINE, ONE).scores()).hasSize(2);
    Implant pump = ward.implants.list(ANN, Accesses.SPINE, ONE).get(0).value();
    assertThat(pump.patient()).isEqualTo(ONE);
    assertThat(stores.infusionRecords().listFills(ANN, pump))
        .singleElement()
        .satisfies(fill -> assertThat(fill.value().patient()).isEqualTo(ONE));
    assertThat(ward.register.search(ANN, Accesses.SPINE, "gray", Optional.empty(), 9))
        .extracting(found -> found.id().value())
        .containsExactly("p-1", "p-3");
  }

  @Test
  void the_merged_record_points_to_the_survivor_and_takes_nothing_more() {
    merge(ONE, TWO);

    assertThatThrownBy(() -> ward.register.get(ANN, Accesses.SPINE, TWO))
        .isInstanceOfSatisfying(
            Refusal.class, gone -> assertThat(gone.kind()).isEqualTo(Refusal.Kind.GONE))
        .hasMessageContaining("merged into \"p-1\"");
    assertThatThrownBy(() -> note(TWO, "late", 3)).isInstanceOf(Refusal.class);
    // A writer who looked before the merge and writes after it: the key of the row is gone.
    assertThatThrownBy(() ->
            stores.chartEntries().add(ANN, Accesses.SPINE, TWO, new ChartNote("late", score(3))))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> ward.patient("p-2", "Hill", Optional.empty()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("take another id");
    assertThat(ward.register.listArchived(ANN, Accesses.SPINE, ONE)).hasSize(1);
  }

  @Test
  void a_merge_taken_back_leaves_every_row_as_it_was() {
    removedPump("p-2");
    Map<String, List<String>> before = everything();

    PatientMerge merge = merge(ONE, TWO).value();
    assertThat(everything()).isNotEqualTo(before);
    Unmerged undone = unmerge(merge);

    assertThat(everything()).isEqualTo(before);
    assertThat(undone.stayed()).isEmpty();
    assertThat(undone.movedBack())
        .contains(new OwnedRecord("chart-entry", "score-1"), new OwnedRecord("implant", "pump-1"));
    assertThat(undone.merge().state()).isEqualTo(MergeState.UNMERGED);
  }

  @Test
  void what_was_written_after_the_merge_stays_with_the_survivor_and_is_listed() {
    PatientMerge merge = merge(ONE, TWO).value();
    note(ONE, "later", 2);

    Unmerged undone = unmerge(merge);

    assertThat(undone.stayed()).containsExactly(new OwnedRecord("chart-entry", "later"));
    assertThat(scores(ONE)).containsExactlyInAnyOrder("own-1", "later");
    assertThat(scores(TWO)).containsExactly("score-1");
  }

  @Test
  void two_pumps_in_one_body_are_never_silent() {
    ward.pump("p-1", "synchromed-ii-20", "S-1");
    ward.pump("p-2", "synchromed-ii-20", "S-2");

    MergePreview preview = merges.preview(ANN, Accesses.SPINE, ONE, TWO);
    // Both implants were given the same id by hand, which is in the way as well.
    assertThat(preview.blocks())
        .extracting(MergeBlock::code)
        .containsExactly("two-pumps", "same-id");
    assertThat(preview.blocks().get(0).text()).contains("S-1", "S-2");
    assertThatThrownBy(() -> propose(ONE, TWO)).isInstanceOfSatisfying(Refusal.class, no -> {
      assertThat(no.code()).isEqualTo("merge-blocked");
      assertThat(no.problems().get(0).detail()).contains("record the removal of the other");
    });
  }

  @Test
  void the_record_with_the_pump_goes_on() {
    ward.pump("p-2", "synchromed-ii-20", "S-2");

    assertThat(merges.preview(ANN, Accesses.SPINE, ONE, TWO).blocks())
        .singleElement()
        .satisfies(block -> assertThat(block.cure()).contains("other way round", "p-2"));
    assertThat(merges.preview(ANN, Accesses.SPINE, TWO, ONE).blocks()).isEmpty();
  }

  @Test
  void a_pump_that_came_after_the_proposal_stops_the_confirmation() {
    var proposed = propose(ONE, TWO);
    ward.pump("p-2", "synchromed-ii-20", "S-2");

    assertThatThrownBy(() -> merges.confirm(BEN, key(proposed), seen(ONE, TWO)))
        .isInstanceOf(Refusal.class);
    assertThat(ward.register.get(ANN, Accesses.SPINE, TWO).value().id()).isEqualTo(TWO);
  }

  @Test
  void one_person_alone_merges_nothing_and_takes_nothing_back() {
    var proposed = propose(ONE, TWO);
    String seen = seen(ONE, TWO);
    assertThatThrownBy(() -> merges.confirm(ANN, key(proposed), seen))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo("same-person"));

    var merged = merges.confirm(BEN, key(proposed), seen);
    var asked = merges.proposeUnmerge(BEN, key(merged), "two sisters");
    assertThatThrownBy(() -> merges.confirmUnmerge(BEN, key(asked)))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo("same-person"));
    assertThat(merges.withdraw(ANN, key(asked), "one person after all").value().state())
        .isEqualTo(MergeState.MERGED);
  }

  @Test
  void nobody_agrees_to_something_else_than_was_previewed() {
    String seen = seen(ONE, TWO);
    note(TWO, "score-2", 7);

    assertThatThrownBy(() ->
            merges.propose(ANN, Accesses.SPINE, new MergeRequest(ONE, TWO, "same person", seen)))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo("preview-changed"));
  }

  @Test
  void one_merge_at_a_time_and_each_change_on_what_was_read() {
    var proposed = propose(ONE, TWO);
    assertThat(merges.preview(ANN, Accesses.SPINE, new PatientId("p-3"), TWO).blocks())
        .extracting(MergeBlock::code)
        .containsExactly("other-merge");

    merges.withdraw(ANN, key(proposed), "wrong record");
    assertThatThrownBy(() -> merges.withdraw(ANN, key(proposed), "again"))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.STALE));
    assertThat(propose(ONE, TWO).value().state()).isEqualTo(MergeState.PROPOSED);
  }

  @Test
  void merges_in_a_row_point_to_the_last_survivor_and_are_taken_back_in_reverse() {
    var three = new PatientId("p-3");
    Map<String, List<String>> before = everything();
    var first = merge(ONE, TWO);
    PatientMerge second = merge(three, ONE).value();

    assertThatThrownBy(() -> ward.register.get(ANN, Accesses.SPINE, TWO))
        .hasMessageContaining("\"p-3\"");
    assertThat(scores(three)).containsExactlyInAnyOrder("own-1", "score-1");
    assertThat(ward.register.listArchived(ANN, Accesses.SPINE, three)).hasSize(2);
    assertThatThrownBy(() -> merges.proposeUnmerge(ANN, key(first), "too early"))
        .isInstanceOf(Refusal.class);

    unmerge(second);
    unmerge(first.value());
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void patients_of_two_clinics_and_one_and_the_same_are_refused() {
    assertThatThrownBy(() -> merges.preview(ANN, Accesses.SPINE, ONE, new PatientId("r-1")))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> merges.preview(Accesses.to(Accesses.REHAB), Accesses.SPINE, ONE, TWO))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> merges.preview(ANN, Accesses.SPINE, ONE, ONE))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void every_step_is_on_the_audit_trail_of_both() {
    unmerge(merge(ONE, TWO).value());

    // Proposed, merged, unmerge proposed, unmerged: for each of the two.
    assertThat(database
            .context()
            .<List<String>>with(sql -> sql.fetch(
                    "select action from audit_entry where action like 'patient-merge-%'")
                .getValues(0, String.class)))
        .hasSize(8);
  }

  /** A row that did not follow would keep its record from moving: a new table needs the same clause. */
  @Test
  void every_foreign_key_that_carries_the_patient_updates_in_cascade() {
    List<String> rigid = database.context().with(sql -> sql.fetch("""
            select distinct lower(r.constraint_name) from information_schema.referential_constraints r
            join information_schema.key_column_usage k on k.constraint_name = r.constraint_name
            where lower(k.column_name) = 'patient_id' and r.update_rule <> 'CASCADE'""").getValues(0, String.class));

    assertThat(rigid).as("write: on update cascade").isEmpty();
    assertThat(DEFAULT_SCHEMA.getTables().stream()
            .filter(table -> table.field("patient_id") != null)
            .filter(table -> !table.getName().equals("patient"))
            .filter(table -> table.getReferences().stream()
                .noneMatch(key -> Arrays.stream(key.getFieldsArray())
                    .anyMatch(field -> field.getName().equals("patient_id"))))
            .map(Table::getName))
        .as("has a patient but no foreign key that carries it")
        .isEmpty();
  }

  /** Every row of every table but the trail and the merges themselves. */
  private Map<String, List<String>> everything() {
    var all = new TreeMap<String, List<String>>();
    DEFAULT_SCHEMA.getTables().stream()
        .filter(table -> !table.getName().startsWith("audit"))
        .filter(table -> !table.getName().startsWith("patient_merge"))
        .forEach(table -> all.put(
            table.getName(),
            database
                .context()
                .with(sql -> sql.selectFrom(table).fetch().stream()
                    .map(row -> row.intoMap().toString())
                    .sorted(Comparator.naturalOrder())
                    .toList())));
    return all;
  }

  private void removedPump(String patient) {
    Implant pump = ward.pump(patient, "synchromed-ii-20", "S-9");
    ward.fill(patient, "f-1", "2026-04-15", "morphine", "null");
    ward.implants.remove(
        ANN,
        pump,
        new Explant(LocalDate.of(2026, 5, 1), Explant.Reason.INFECTION, Optional.empty()),
        1);
  }

  private void note(PatientId patient, String id, int value) {
    chart.note(ANN, Accesses.SPINE, patient, new ChartNote(id, score(value)));
  }

  private static Score score(int value) {
    return new Score(
        "nrs", BigDecimal.valueOf(value), LocalDate.of(2026, 3, 1), Optional.of("worst"));
  }

  private List<String> scores(PatientId patient) {
    return chart.read(ANN, Accesses.SPINE, patient).scores().stream()
        .map(noted -> noted.id())
        .toList();
  }

  private String seen(PatientId survivor, PatientId merged) {
    return merges.preview(ANN, Accesses.SPINE, survivor, merged).fingerprint();
  }

  private Versioned<PatientMerge> propose(PatientId survivor, PatientId merged) {
    return merges.propose(
        ANN,
        Accesses.SPINE,
        new MergeRequest(survivor, merged, "same person", seen(survivor, merged)));
  }

  private Versioned<PatientMerge> merge(PatientId survivor, PatientId merged) {
    var proposed = propose(survivor, merged);
    return merges.confirm(BEN, key(proposed), seen(survivor, merged));
  }

  private Unmerged unmerge(PatientMerge merge) {
    var asked =
        merges.proposeUnmerge(ANN, key(merges.get(ANN, Accesses.SPINE, merge.id())), "two people");
    return merges.confirmUnmerge(BEN, key(asked)).value();
  }

  private static Merges.Key key(Versioned<PatientMerge> merge) {
    return new Merges.Key(Accesses.SPINE, merge.value().id(), merge.version());
  }
}
