package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.Explant;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.pump.ServiceLife.Binding;
import dev.thecal.core.replacement.IndicatorSeen;
import dev.thecal.core.replacement.ReplacementRow;
import dev.thecal.core.replacement.Replacements;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How replacements are planned, on both databases. All pumps were implanted on 15 April 2026. */
abstract class ReplacementsSuite {

  private static final ImplantId PUMP = new ImplantId("pump-1");

  private Database database;
  private Ward ward;
  private Replacements replacements;
  private final List<DomainEvent> events = new ArrayList<>();

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    ward = new Ward(database);
    var stores = new CoreStores(database);
    replacements = new Replacements(
        stores.replacementRecords(),
        stores.implantRecords(),
        ward.implants,
        ward.register,
        PumpModels.shipped(),
        stores.auditTrail(),
        new Events(Set.of((event, access) -> events.add(event))),
        database.transactions());
    ward.patient("ada", "Gray", Optional.of("555-0101"));
    ward.patient("bea", "Brown", Optional.empty());
    ward.patient("cay", "Clark", Optional.empty());
    ward.pump("ada", "synchromed-ii-20", "A1");
    ward.pump("bea", "synchromed-iii-20", "B1");
    ward.pump("cay", "prometra-ii-20", "C1");
  }

  @Test
  void the_earliest_sign_is_found_and_every_sign_is_told_to_listeners() {
    seen("ada", "2026-05-03");
    ReplacementRow row = seen("ada", "2026-05-01");

    var ada =
        ward.implants.getInBody(Ward.SPINE, Accesses.SPINE, Ward.id("ada")).value();
    var bea =
        ward.implants.getInBody(Ward.SPINE, Accesses.SPINE, Ward.id("bea")).value();
    var records = new CoreStores(database).replacementRecords();
    assertThat(records.find(Ward.SPINE, ada))
        .contains(LocalDate.parse("2026-05-01"))
        .isEqualTo(row.indicatorOn());
    assertThat(records.find(Ward.SPINE, bea)).isEmpty();
    assertThat(events)
        .containsExactly(
            new IndicatorSeen(ada, LocalDate.parse("2026-05-03")),
            new IndicatorSeen(ada, LocalDate.parse("2026-05-01")));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void pumps_without_a_date_come_first_then_by_the_day_to_plan_by() {
    List<ReplacementRow> rows = list();

    assertThat(rows).extracting(row -> row.patient().value()).containsExactly("bea", "ada", "cay");
    assertThat(codes(rows.get(0))).containsExactly("life-unknown");
    // 15 April 2026 + 7 years, 6 months before it
    assertThat(rows.get(1).endOfService()).contains(LocalDate.of(2033, 4, 15));
    assertThat(rows.get(1).planBy()).contains(LocalDate.of(2032, 10, 15));
    assertThat(rows.get(1).binding()).isEqualTo(Binding.MAX_LIFE);
    assertThat(codes(rows.get(2))).containsExactly("life-draft");
  }

  @Test
  void the_indicator_brings_the_end_forward_and_the_earliest_day_counts() {
    seen("ada", "2026-05-05");
    ReplacementRow row = seen("ada", "2026-05-04");
    seen("ada", "2026-05-06");

    // 4 May + 90 days = 2 August; 6 months before it = 2 February, earlier than the indicator
    assertThat(row.endOfService()).contains(LocalDate.of(2026, 8, 2));
    assertThat(row.planBy()).contains(LocalDate.of(2026, 2, 2));
    assertThat(row.binding()).isEqualTo(Binding.ERI);
    assertThat(row.overdue()).isTrue();
    assertThat(list().get(1).indicatorOn()).contains(LocalDate.of(2026, 5, 4));
  }

  @Test
  void an_indicator_gives_a_pump_of_unknown_life_a_date_with_a_finding() {
    ReplacementRow row = seen("bea", "2026-05-06");

    assertThat(row.endOfService()).contains(LocalDate.of(2026, 8, 4));
    assertThat(codes(row)).containsExactly("life-unknown", "indicator-assumed");
    assertThat(row.overdue()).isTrue();
    assertThat(list().get(0).overdue()).isTrue();
  }

  @Test
  void a_pump_that_was_taken_out_is_off_the_list_and_what_became_of_it_is_kept() {
    var implant = ward.implants.getInBody(Ward.SPINE, Accesses.SPINE, Ward.id("ada"));
    var out = new Explant(
        LocalDate.of(2026, 5, 1),
        Explant.Reason.RECALL,
        Optional.empty(),
        Optional.of(Explant.WhereTo.RETURNED_TO_MAKER));
    ward.implants.remove(Ward.SPINE, implant.value(), out, implant.version());

    assertThat(list()).extracting(row -> row.patient().value()).containsExactly("bea", "cay");
    assertThat(ward.implants
            .list(Ward.SPINE, Accesses.SPINE, Ward.id("ada"))
            .get(0)
            .value()
            .explant())
        .contains(out);
  }

  @Test
  void a_day_before_the_implant_or_in_the_future_is_refused() {
    refused("invalid-input", () -> seen("ada", "2026-04-14"));
    refused("invalid-input", () -> seen("ada", "2026-05-09"));
    refused("forbidden", () -> replacements.list(Accesses.to(Accesses.REHAB), Accesses.SPINE));
  }

  private List<ReplacementRow> list() {
    return replacements.list(Ward.SPINE, Accesses.SPINE);
  }

  private ReplacementRow seen(String patient, String on) {
    return replacements.indicatorSeen(
        Ward.SPINE, Accesses.SPINE, Ward.id(patient), PUMP, LocalDate.parse(on));
  }

  private static List<String> codes(ReplacementRow row) {
    return row.findings().stream().map(Finding::code).toList();
  }

  private static void refused(String code, Supplier<?> call) {
    assertThatThrownBy(call::get)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
