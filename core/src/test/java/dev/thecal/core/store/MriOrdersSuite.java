package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.infusion.ProgrammeInput;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.mri.MriEvent;
import dev.thecal.core.mri.MriEvent.Kind;
import dev.thecal.core.mri.MriOrder;
import dev.thecal.core.mri.MriOrderInput;
import dev.thecal.core.mri.MriVisit;
import dev.thecal.core.mri.MriVisit.Need;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a scan of a patient with a pump must do, on both databases. */
abstract class MriOrdersSuite {

  /** The day after the accesses of the ward. */
  private static final Instant SCAN = Instant.parse("2026-05-07T14:00:00Z");

  private static final Instant HOUR_BEFORE = Instant.parse("2026-05-07T13:00:00Z");
  private static final Instant HOUR_AFTER = Instant.parse("2026-05-07T15:00:00Z");

  private Database database;
  private Ward ward;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    ward = new Ward(database);
    ward.patient("ada", "Gray", Optional.of("555-0101"));
    ward.patient("bea", "Brown", Optional.empty());
    ward.patient("cay", "Clark", Optional.empty());
    ward.pump("ada", "synchromed-ii-20", "A1");
    ward.pump("bea", "prometra-ii-20", "B1");
    ward.pump("cay", "pump-of-another-maker", "C1");
    ward.fill("ada", "f-1", "2026-05-01", "morphine", "null");
    ward.fill("bea", "f-1", "2026-05-01", "baclofen", "null");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_valve_gated_pump_is_emptied_first_and_the_order_names_both_visits() {
    MriOrder order = order("bea", "1.5 T", false).value();

    assertThat(codes(order.findings()))
        .containsExactly("empty-first", "withdrawal-while-empty", "check-before-leaving");
    assertThat(order.visits())
        .extracting(MriVisit::need)
        .containsExactly(Need.EMPTY_THE_PUMP, Need.CHECK_THE_PUMP);
    assertThat(order.visits().get(0).notBefore()).isEqualTo("2026-05-06T14:00:00Z");
    assertThat(order.visits().get(0).notAfter()).isEqualTo(SCAN);
    assertThat(order.visits().get(1).notBefore()).isEqualTo(SCAN);
  }

  @Test
  void it_is_not_cleared_before_it_is_empty_and_the_visits_are_booked() {
    MriOrder order = order("bea", "1.5 T", false).value();

    assertThat(notCleared(order))
        .containsExactly("drug-in-pump", "visit-not-booked", "visit-not-booked");
    book(order, Need.EMPTY_THE_PUMP, "b-1", HOUR_BEFORE);
    book(order, Need.CHECK_THE_PUMP, "b-2", HOUR_AFTER);
    assertThat(notCleared(order)).containsExactly("drug-in-pump");
    emptied(order, HOUR_BEFORE);

    assertThat(clear(order).value().state()).isEqualTo(MriOrder.State.CLEARED);
  }

  @Test
  void what_was_filled_after_the_emptying_is_in_the_pump() {
    MriOrder order = order("bea", "1.5 T", true).value();
    emptied(order, Instant.parse("2026-05-01T08:00:00Z"));

    // The fill of 1 May, 09:00, came later
    assertThat(notCleared(order)).containsExactly("drug-in-pump");
  }

  @Test
  void a_stronger_or_unknown_scanner_is_refused() {
    MriOrder strong = order("bea", "3 T", true).value();
    assertThat(strong.findings())
        .as("said when it is ordered")
        .filteredOn(finding -> finding.severity() == Severity.REFUSE)
        .extracting(Finding::text)
        .singleElement()
        .asString()
        .contains("at 1.5 T, not at 3 T");
    emptied(strong, HOUR_BEFORE);
    assertThat(notCleared(strong)).containsExactly("scanner-too-strong");
    record(strong, event(Kind.CANCELLED, HOUR_BEFORE, "\"remark\":\"another scanner\""));

    MriOrder unknown = order("ada", null, true).value();
    assertThat(notCleared(unknown)).containsExactly("scanner-unknown");
  }

  @Test
  void in_an_emergency_a_physician_may_accept_the_bolus_of_the_valve() {
    MriOrder order = order("bea", "1.5 T", true).value();
    assertThat(notCleared(order)).containsExactly("drug-in-pump");
    record(order, event(Kind.BOLUS_ACCEPTED, HOUR_BEFORE, "\"remark\":\"cord compression\""));

    assertThat(clear(order).value().state()).isEqualTo(MriOrder.State.CLEARED);
  }

  @Test
  void a_rotor_pump_keeps_its_programme_before_the_scan() {
    MriOrder order = order("ada", "1.5 T", true).value();
    stop("ada");

    assertThat(notCleared(order)).containsExactly("stopped-before-scan");
  }

  @Test
  void a_visit_outside_its_times_or_cancelled_meanwhile_does_not_count() {
    MriOrder order = order("ada", "1.5 T", false).value();
    ward.bookings.put("b-1", HOUR_BEFORE);
    refused(
        "outside-visit-time", () -> ward.scans.book(Ward.SPINE, order, Need.CHECK_THE_PUMP, "b-1"));
    refused("not-found", () -> ward.scans.book(Ward.SPINE, order, Need.CHECK_THE_PUMP, "b-9"));
    refused("not-found", () -> ward.scans.book(Ward.SPINE, order, Need.EMPTY_THE_PUMP, "b-1"));

    book(order, Need.CHECK_THE_PUMP, "b-2", HOUR_AFTER);
    ward.bookings.remove("b-2");
    assertThat(notCleared(order)).containsExactly("visit-not-booked");
    ward.bookings.put("b-2", HOUR_AFTER);
    assertThat(clear(order).value().state()).isEqualTo(MriOrder.State.CLEARED);
  }

  @Test
  void a_scan_that_took_place_is_recorded_though_nobody_cleared_it_and_stays_open() {
    MriOrder order = order("ada", "1.5 T", false).value();

    MriOrder scanned = scan(order).value();

    assertThat(scanned.state()).isEqualTo(MriOrder.State.SCANNED);
    assertThat(codes(scanned.events().get(0).findings())).containsExactly("scan-without-clearance");
    refused(
        "scanned-already",
        () -> record(order, event(Kind.CANCELLED, HOUR_AFTER, "\"remark\":\"done\"")));
  }

  @Test
  void the_order_closes_only_when_an_interrogation_shows_that_the_pump_runs() {
    MriOrder order = order("ada", "1.5 T", true).value();
    clear(order);
    scan(order);

    MriOrder stopped = check(order, false, "interrogation").value();
    assertThat(stopped.state()).isEqualTo(MriOrder.State.SCANNED);
    MriVisit again = stopped.visits().get(1);
    assertThat(again.need()).isEqualTo(Need.CHECK_AGAIN);
    // 2 h after the check, 24 h after the scan
    assertThat(again.notBefore()).isEqualTo("2026-05-07T17:00:00Z");
    assertThat(again.notAfter()).isEqualTo("2026-05-08T14:00:00Z");
    MriOrder guessed = check(order, true, "reservoir-volume").value();
    assertThat(guessed.state()).isEqualTo(MriOrder.State.SCANNED);
    assertThat(codes(guessed.events().get(3).findings())).containsExactly("not-interrogated");

    assertThat(check(order, true, "interrogation").value().state())
        .isEqualTo(MriOrder.State.CLOSED);
    refused("scan-order-closed", () -> check(order, true, "interrogation"));
  }

  @Test
  void an_emptied_pump_runs_only_after_it_was_filled_again() {
    MriOrder order = order("bea", "1.5 T", true).value();
    emptied(order, HOUR_BEFORE);
    clear(order);
    scan(order);

    MriOrder dry = check(order, true, "interrogation").value();
    assertThat(dry.state()).isEqualTo(MriOrder.State.SCANNED);
    assertThat(codes(dry.events().get(3).findings())).containsExactly("not-refilled");

    ward.fillAt("bea", "f-2", "2026-05-07T14:40:00Z", "baclofen");
    assertThat(check(order, true, "interrogation").value().state())
        .isEqualTo(MriOrder.State.CLOSED);
  }

  @Test
  void a_check_before_the_scan_proves_nothing() {
    MriOrder order = order("ada", "1.5 T", true).value();
    clear(order);
    ward.scans.checked(
        Ward.at(HOUR_AFTER),
        order,
        event(Kind.CHECKED, HOUR_BEFORE, "\"running\":true,\"means\":\"interrogation\""));

    assertThat(scan(order).value().state()).isEqualTo(MriOrder.State.SCANNED);
  }

  @Test
  void for_a_pump_that_nobody_knows_somebody_reads_the_manual_first() {
    MriOrder order = order("cay", "1.5 T", true).value();
    assertThat(codes(order.findings())).contains("rule-not-verified");
    assertThat(notCleared(order)).containsExactly("rule-not-verified");

    record(order, event(Kind.MANUAL_READ, HOUR_BEFORE, "\"remark\":\"manual, page 12\""));
    assertThat(clear(order).value().state()).isEqualTo(MriOrder.State.CLEARED);
  }

  @Test
  void the_list_shows_first_whom_nobody_checked_after_the_scan() {
    MriOrder ada = order("ada", "1.5 T", true).value();
    order("bea", "1.5 T", true);
    clear(ada);
    assertThat(open(SCAN)).containsExactly("ada cleared false", "bea planned false");
    scan(ada);
    assertThat(open(HOUR_AFTER)).containsExactly("ada scanned true", "bea planned true");
    check(ada, true, "interrogation");
    assertThat(open(HOUR_AFTER)).containsExactly("bea planned true");
  }

  @Test
  void one_scan_is_open_at_a_time_and_none_is_ordered_for_the_past_or_another_clinic() {
    MriOrder order = order("ada", "1.5 T", true).value();

    refused("scan-open", () -> order("ada", "1.5 T", true));
    refused("invalid-input", () -> order(Ward.at(HOUR_AFTER), "bea", "1.5 T", true));
    refused("forbidden", () -> ward.scans.listOpen(Accesses.to(Accesses.REHAB), Accesses.SPINE));
    assertThat(ward.scans.list(Ward.SPINE, Accesses.SPINE, Ward.id("ada")))
        .containsExactly(new Versioned<>(order, 1));
  }

  private List<String> open(Instant now) {
    return ward.scans.listOpen(Ward.at(now), Accesses.SPINE).stream()
        .map(open -> open.order().patient() + " " + Reads.name(open.state()) + " " + open.overdue())
        .toList();
  }

  private Versioned<MriOrder> order(String patient, @Nullable String scanner, boolean emergency) {
    return order(Ward.SPINE, patient, scanner, emergency);
  }

  private Versioned<MriOrder> order(
      Access access, String patient, @Nullable String scanner, boolean emergency) {
    String strength = scanner == null ? "" : "\"scanner\":\"" + scanner + "\",";
    var in = JsonInput.parse("""
        {"id":"m-1","scanAt":"%s",%s"facility":"Hospital radiology","emergency":%s}""".formatted(SCAN, strength, emergency));
    var pump = ward.implants.getInBody(access, Accesses.SPINE, Ward.id(patient)).value();
    var order = MriOrderInput.read(in, pump, access.at());
    in.check();
    return ward.scans.order(access, order.get());
  }

  private void book(MriOrder order, Need need, String booking, Instant at) {
    ward.bookings.put(booking, at);
    ward.scans.book(Ward.SPINE, order, need, booking);
  }

  private void emptied(MriOrder order, Instant at) {
    record(order, event(Kind.EMPTIED, at, "\"volume\":\"12.4 mL\""));
  }

  private Versioned<MriOrder> record(MriOrder order, MriEvent event) {
    return ward.scans.record(Ward.at(HOUR_AFTER), order, event);
  }

  private Versioned<MriOrder> clear(MriOrder order) {
    return ward.scans.clear(
        Ward.at(HOUR_AFTER),
        order,
        event(Kind.CLEARED, HOUR_BEFORE.plusSeconds(600), "\"remark\":null"));
  }

  private List<String> notCleared(MriOrder order) {
    try {
      clear(order);
    } catch (Refusal refusal) {
      assertThat(refusal.code()).isEqualTo("scan-not-cleared");
      return codes(refusal.findings());
    }
    throw new AssertionError("the scan was cleared");
  }

  private Versioned<MriOrder> scan(MriOrder order) {
    return ward.scans.scanned(
        Ward.at(HOUR_AFTER), order, event(Kind.SCANNED, SCAN, "\"remark\":null"));
  }

  private Versioned<MriOrder> check(MriOrder order, boolean running, String means) {
    return ward.scans.checked(
        Ward.at(HOUR_AFTER),
        order,
        event(Kind.CHECKED, HOUR_AFTER, "\"running\":" + running + ",\"means\":\"" + means + "\""));
  }

  private void stop(String patient) {
    var in = JsonInput.parse("""
        {"id":"stop","from":"2026-05-07T13:00:00Z","mode":"stopped","drug":"morphine",
         "concentration":"10 mg/mL","reason":"before the scan"}""");
    var pump =
        ward.implants.getInBody(Ward.SPINE, Accesses.SPINE, Ward.id(patient)).value();
    var programme = ProgrammeInput.read(in, pump);
    in.check();
    ward.infusions.order(Ward.SPINE, programme.get());
  }

  private static MriEvent event(Kind kind, Instant at, String more) {
    var in = JsonInput.parse("{\"at\":\"" + at + "\",\"by\":\"nurse\"," + more + "}");
    var event = MriEvent.read(in, kind);
    in.check();
    return event.get();
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private static void refused(String code, Supplier<?> call) {
    assertThatThrownBy(call::get)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
