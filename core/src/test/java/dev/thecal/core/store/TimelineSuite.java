package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.Chart;
import dev.thecal.core.patient.ChartNote;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.NotedCondition;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.Score;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.timeline.ChartSource;
import dev.thecal.core.timeline.DeviceSource;
import dev.thecal.core.timeline.PathwaySource;
import dev.thecal.core.timeline.PumpSource;
import dev.thecal.core.timeline.RecallSource;
import dev.thecal.core.timeline.Timeline;
import dev.thecal.core.timeline.TimelineCursor;
import dev.thecal.core.timeline.TimelineEntry;
import dev.thecal.core.timeline.TimelinePage;
import dev.thecal.core.timeline.TimelineQuery;
import dev.thecal.core.timeline.TimelineSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A patient's history as one list, on both databases. The clinic's zone is New York. */
abstract class TimelineSuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);
  private static final PatientId ADA = new PatientId("p-1");

  private Database database;
  private Ward ward;
  private Chart chart;
  private Timeline timeline;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    ward = new Ward(database);
    var stores = new CoreStores(database);
    chart = new Chart(
        stores.chartEntries(), ward.register, stores.auditTrail(), database.transactions());
    timeline = new Timeline(
        Set.of(
            new ChartSource(stores.chartEntries()),
            new DeviceSource(stores.deviceRecords()),
            new PathwaySource(stores.patients(), stores.statusRecords()),
            new PumpSource(
                stores.implantRecords(), stores.infusionRecords(), stores.titrationRecords()),
            new RecallSource(stores.recallRecords())),
        ward.register,
        new ClinicDirectory(stores.clinics(), stores.auditTrail(), database.transactions()),
        database.transactions());
    ward.patient("p-1", "Gray", Optional.of("555-0100"));
    ward.patient("p-2", "Hill", Optional.empty());
    ward.pump("p-1", "synchromed-ii-20", "S-1");
    ward.fill("p-1", "f-1", "2026-04-15", "morphine", "null");
    chart.note(SPINE, Accesses.SPINE, ADA, new ChartNote("c-1", condition()));
    chart.note(SPINE, Accesses.SPINE, ADA, new ChartNote("s-1", score()));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void tells_everything_newest_first_with_who_and_what_was_wrong() {
    chart.markInError(SPINE, Accesses.SPINE, ADA, new ErrorMark("s-1", "another patient"));

    List<TimelineEntry> entries = page(Set.of(), Optional.empty(), 50).entries();

    // The move is from today, fill and implant from 15 April (the fill has a time of day), score
    // and condition older.
    assertThat(entries)
        .extracting(TimelineEntry::kind)
        .containsExactly("stage-move", "fill", "implant", "score", "condition");
    assertThat(entries.get(1).text()).isEqualTo("Pump filled: 18 mL of morphine 10 mg/mL");
    assertThat(entries.get(1).by()).contains("nurse-1");
    assertThat(entries.get(3).errorReason()).contains("another patient");
    assertThat(entries.get(3).stands()).isFalse();
    assertThat(entries.get(4).at()).isEmpty();
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition() {
    var seen = new ArrayList<TimelineEntry>();
    Optional<TimelineCursor> after = Optional.empty();
    do {
      TimelinePage page = page(Set.of(), after, 2);
      seen.addAll(page.entries());
      after = page.next();
    } while (after.isPresent());

    assertThat(seen).isEqualTo(page(Set.of(), Optional.empty(), 50).entries()).hasSize(5);
  }

  @Test
  void only_the_kinds_asked_for_and_an_unknown_one_is_named() {
    assertThat(page(Set.of("implant", "score"), Optional.empty(), 50).entries())
        .extracting(TimelineEntry::record)
        .containsExactly("pump-1", "s-1");
    assertThatThrownBy(() -> page(Set.of("implnt"), Optional.empty(), 50))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("implnt")
        .hasMessageContaining("maybe");
  }

  @Test
  void nothing_of_another_patient_and_nothing_without_a_patient() {
    assertThat(timeline
            .page(SPINE, Accesses.SPINE, new PatientId("p-2"), query(Set.of(), Optional.empty(), 9))
            .entries())
        .isEmpty();
    assertThatThrownBy(() -> timeline.page(
            SPINE, Accesses.SPINE, new PatientId("p-9"), query(Set.of(), Optional.empty(), 9)))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> timeline.page(
            Accesses.to(Accesses.REHAB), Accesses.SPINE, ADA, query(Set.of(), Optional.empty(), 9)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void two_sources_of_one_kind_are_refused_at_the_start() {
    var stores = new CoreStores(database);
    Set<TimelineSource> twice = Stream.generate(() -> new ChartSource(stores.chartEntries()))
        .limit(2)
        .collect(Collectors.toSet());
    assertThatThrownBy(() -> new Timeline(
            twice,
            ward.register,
            new ClinicDirectory(stores.clinics(), stores.auditTrail(), database.transactions()),
            database.transactions()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("allergy");
  }

  private TimelinePage page(Set<String> kinds, Optional<TimelineCursor> after, int limit) {
    return timeline.page(SPINE, Accesses.SPINE, ADA, query(kinds, after, limit));
  }

  private static TimelineQuery query(Set<String> kinds, Optional<TimelineCursor> after, int limit) {
    return new TimelineQuery(kinds, after, limit);
  }

  private static NotedCondition condition() {
    return new NotedCondition(
        "failed-back-surgery-syndrome",
        Optional.empty(),
        Optional.empty(),
        LocalDate.of(2025, 1, 2),
        Optional.empty());
  }

  private static Score score() {
    return new Score("nrs", new BigDecimal("8"), LocalDate.of(2026, 3, 1), Optional.of("worst"));
  }
}
