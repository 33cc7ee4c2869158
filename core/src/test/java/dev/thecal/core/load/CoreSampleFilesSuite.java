package dev.thecal.core.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.thecal.core.CoreModule;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.SealKey;
import dev.thecal.core.coverage.Authorisations;
import dev.thecal.core.coverage.CaseState;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.ledger.Ledger;
import dev.thecal.core.ledger.LedgerKind;
import dev.thecal.core.mri.MriOrders;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.recall.RecallId;
import dev.thecal.core.recall.Recalls;
import dev.thecal.core.replacement.Replacements;
import dev.thecal.core.store.Database;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.titration.Titrations;
import dev.thecal.core.visit.RefillVisit;
import dev.thecal.core.visit.RefillVisits;
import dev.thecal.core.visit.VisitEnd;
import dev.thecal.core.visit.VisitState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the project's own sample files must do, each with its reader, on both databases. */
abstract class CoreSampleFilesSuite {

  private static final LocalDate TODAY = LocalDate.ofInstant(Accesses.NOW, ZoneOffset.UTC);
  private static final NetworkAccess ACCESS =
      new NetworkAccess(new Actor("loader-1"), Purpose.SAMPLE_DATA, Accesses.NOW);
  static final FileSource SAMPLES = new FolderSource(Path.of("..", "samples"));
  static final Set<String> OF_CORE = Set.of(
      "aftercare-plans.json",
      "authorisations.json",
      "care-plans.json",
      "change-orders.json",
      "complications.json",
      "dose-conversions.json",
      "drug-ledger.json",
      "mri-orders.json",
      "recalls.json",
      "refill-visits.json",
      "replacement-indicators.json",
      "statuses.json",
      "symptom-reports.json",
      "titration-visits.json");
  private static final List<String> TABLES = List.of(
      "aftercare_plan",
      "authorisation",
      "care_plan",
      "change_order",
      "complication",
      "dose_conversion",
      "drug_ledger_entry",
      "mri_order",
      "recall",
      "refill_visit",
      "replacement_indicator",
      "patient_status",
      "symptom_report",
      "titration_visit",
      "fill",
      "audit_entry");

  private Database database;
  private Injector core;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    core = core(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void each_file_is_written_once_however_often_it_is_loaded() {
    LoadSummary first = load(SAMPLES);
    Map<String, Integer> rows = rows();
    LoadSummary again = load(SAMPLES);

    assertThat(first.featuresAdded()).containsOnlyKeys(OF_CORE);
    assertThat(first.featuresAdded().values()).allMatch(added -> added > 0);
    assertThat(again.featuresAdded().values()).allMatch(added -> added == 0);
    assertThat(rows()).isEqualTo(rows);
    assertThat(rows).allSatisfy((table, count) -> assertThat(count).as(table).isPositive());
  }

  @Test
  void the_samples_show_what_each_feature_is_for() {
    load(SAMPLES);

    assertThat(visit("community-pain", "mp-12").closing().map(closing -> closing.end()))
        .contains(VisitEnd.FILLED);
    assertThat(visit("comprehensive-pain", "cp-13").closing())
        .hasValueSatisfying(closing -> assertThat(closing.urgentReattempt()).isPresent());
    assertThat(visit("spine-surgery", "ss-11").state()).isEqualTo(VisitState.OPEN);
    assertThat(get(Infusions.class)
            .history(to("community-pain"), new ClinicId("community-pain"), new PatientId("mp-12"))
            .orElseThrow()
            .standingFills())
        .hasSize(3);
    // 40 mL were dispensed to the visit and filled: the ledger closes by itself.
    assertThat(get(Ledger.class).entries(to("community-pain"), new ClinicId("community-pain")))
        .anyMatch(entry -> entry.kind() == LedgerKind.FILLED);
    assertThat(get(Authorisations.class)
            .list(to("community-pain"), new ClinicId("community-pain"), new PatientId("mp-14")))
        .singleElement()
        .satisfies(one -> assertThat(one.value().currentState()).isEqualTo(CaseState.APPROVED));
    assertThat(get(MriOrders.class)
            .listOpen(to("comprehensive-pain"), new ClinicId("comprehensive-pain")))
        .hasSize(1);
    assertThat(get(Titrations.class)
            .list(to("spine-surgery"), new ClinicId("spine-surgery"), new PatientId("ss-10")))
        .hasSize(3);
    assertThat(get(Replacements.class).list(to("spine-and-pain"), new ClinicId("spine-and-pain")))
        .anyMatch(row -> row.indicatorOn().equals(Optional.of(TODAY.minusDays(7))));
    // sp-12 was filled twice from the lot; of the pumps only cp-10, cp-11 and cp-13 are still in a
    // body.
    assertThat(affected("spine-and-pain")).containsExactly("sp-12");
    assertThat(affected("comprehensive-pain")).contains("cp-10", "cp-11", "cp-13");
  }

  private LoadSummary load(FileSource source) {
    return get(Loader.class).load(source, ACCESS, TODAY);
  }

  private RefillVisit visit(String clinic, String patient) {
    List<Versioned<RefillVisit>> all =
        get(RefillVisits.class).list(to(clinic), new ClinicId(clinic), new PatientId(patient));
    assertThat(all).hasSize(1);
    return all.get(0).value();
  }

  private List<String> affected(String clinic) {
    return get(Recalls.class)
        .report(to(clinic), new ClinicId(clinic), new RecallId("recall-1"))
        .patients()
        .stream()
        .map(row -> row.patient().value())
        .toList();
  }

  /** Core as the server wires it. */
  static Injector core(Database database) {
    return Guice.createInjector(new CoreModule(), binder -> {
      binder.bind(Database.class).toInstance(database);
      binder.bind(SealKey.class).toInstance(new SealKey(new byte[32]));
    });
  }

  private <T> T get(Class<T> type) {
    return core.getInstance(type);
  }

  private static Access to(String clinic) {
    return Accesses.to(new ClinicId(clinic));
  }

  private Map<String, Integer> rows() {
    return TABLES.stream()
        .collect(Collectors.toMap(table -> table, table -> TestClinics.count(database, table)));
  }
}
