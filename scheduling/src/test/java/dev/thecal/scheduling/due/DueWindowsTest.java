package dev.thecal.scheduling.due;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.Json;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueWindowsTest {

  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final ClinicDays WEEKDAYS = day -> !WEEKEND.contains(day.getDayOfWeek());
  private static final RefillPolicy POLICY = RefillPolicy.draft();
  private static final LocalDate FILLED = LocalDate.of(2026, 3, 2);

  @Test
  void a_morphine_pump_gets_a_whole_ladder() {
    // By hand: core's latest Thursday 2026-05-14. One safety day: Wednesday 13. Margin 7 (opioid):
    // Wednesday 6. Ordered 5 days before: Friday 1. Booked 14 days before: Wednesday 22 April.
    var window = DueWindows.of(pump("morphine", "2026-05-14"), POLICY, WEEKDAYS);

    assertThat(on(window.hardStop())).contains(LocalDate.of(2026, 5, 14));
    assertThat(on(window.latestAcceptable())).contains(LocalDate.of(2026, 5, 13));
    assertThat(on(window.recommended())).contains(LocalDate.of(2026, 5, 6));
    assertThat(on(window.orderBy())).contains(LocalDate.of(2026, 5, 1));
    assertThat(on(window.bookBy())).contains(LocalDate.of(2026, 4, 22));
    assertThat(on(window.earliest())).contains(LocalDate.of(2026, 3, 3));
    assertThat(window.binding()).isEqualTo("volume");
    assertThat(window.findings()).extracting(Finding::code).containsExactly("draft-margin");
  }

  @ParameterizedTest(name = "{0}: {1} days")
  @CsvSource({
    "baclofen, 10",
    "clonidine, 10",
    "morphine, 7",
    "hydromorphone, 7",
    "ziconotide, 5",
    "bupivacaine, 5",
    "something-new, 10"
  })
  void the_margin_follows_the_drug(String drug, int days) {
    // Latest Wednesday 2026-05-13 as above; every day open, so the margin shows as it is.
    var window = DueWindows.of(pump(drug, "2026-05-14"), POLICY, ClinicDays.EVERY_DAY);

    assertThat(on(window.recommended())).contains(LocalDate.of(2026, 5, 13).minusDays(days));
  }

  @Test
  void a_mixture_takes_the_largest_margin_and_a_clinic_may_only_widen_it() {
    var margins = new RefillMargins(
        Map.of(DrugClass.OPIOID, clinicDays(8), DrugClass.CLONIDINE, clinicDays(3)));

    assertThat(margins.of(Set.of("bupivacaine", "clonidine")).value()).isEqualTo(10);
    assertThat(margins.of(Set.of("morphine")).value()).isEqualTo(8);
    assertThat(margins.of(Set.of()).value()).isEqualTo(10);
  }

  @Test
  void trap_03_latest_day_on_a_holiday_moves_to_the_last_working_day_before() {
    // Core's latest Tuesday 2026-05-26, one safety day: Monday 25, closed; Sunday 24 and Saturday
    // 23
    // closed; Friday 22 is the answer. Margin 7 from there: Friday 15.
    LocalDate holiday = LocalDate.of(2026, 5, 25);
    ClinicDays clinic = day -> WEEKDAYS.isOpen(day) && !day.equals(holiday);

    var window = DueWindows.of(pump("morphine", "2026-05-26"), POLICY, clinic);

    assertThat(on(window.latestAcceptable())).contains(LocalDate.of(2026, 5, 22));
    assertThat(window.latestAcceptable().map(Rung::reason)).contains("calendar");
    assertThat(on(window.recommended())).contains(LocalDate.of(2026, 5, 15));
    assertThat(on(window.hardStop())).contains(LocalDate.of(2026, 5, 26));
  }

  @Test
  void a_recommended_day_on_a_closed_day_moves_earlier() {
    // Latest Sunday 17 less one day: Saturday 16, so Friday 15. Margin 5: Sunday 10, so Friday 8.
    var window = DueWindows.of(pump("ziconotide", "2026-05-17"), POLICY, WEEKDAYS);

    assertThat(on(window.latestAcceptable())).contains(LocalDate.of(2026, 5, 15));
    assertThat(on(window.recommended())).contains(LocalDate.of(2026, 5, 8));
  }

  @Test
  void ziconotide_first_fill_of_14_days_is_bound_by_stability() {
    // Filled Monday 2 March, 14 days: Monday 16. Less one: Sunday 15, so Friday 13. Margin 5:
    // Sunday 8,
    // so Friday 6. Drug takes 5 days: Sunday 1, before the fill.
    var window = DueWindows.of(pump("ziconotide", "2026-03-16", "stability"), POLICY, WEEKDAYS);

    assertThat(window.binding()).isEqualTo("stability");
    assertThat(on(window.latestAcceptable())).contains(LocalDate.of(2026, 3, 13));
    assertThat(on(window.recommended())).contains(LocalDate.of(2026, 3, 6));
    assertThat(window.findings()).extracting(Finding::code).contains("lead-time-impossible");
  }

  @Test
  void trap_05_a_lead_time_that_just_fits_is_no_finding() {
    // As above, recommended Friday 6 March; 4 days of lead: Monday 2, the day of the fill.
    var policy = POLICY.withOrderLeadDays(4);

    var window = DueWindows.of(pump("ziconotide", "2026-03-16", "stability"), policy, WEEKDAYS);

    assertThat(window.findings()).extracting(Finding::code).doesNotContain("lead-time-impossible");
  }

  @Test
  void trap_06_an_empty_window_is_a_named_conflict_with_a_proposal() {
    // Payer: 30 days, Wednesday 1 April. Latest: Friday 20 March less one: Thursday 19.
    var policy = POLICY.withInterval(Optional.of(Period.ofDays(30)), Optional.empty());

    var window = DueWindows.of(pump("morphine", "2026-03-20"), policy, WEEKDAYS);

    assertThat(on(window.earliest())).contains(LocalDate.of(2026, 4, 1));
    assertThat(on(window.recommended())).contains(LocalDate.of(2026, 3, 19));
    assertThat(window.findings())
        .filteredOn(finding -> finding.code().equals("empty-window"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.text())
            .contains("2026-04-01", "2026-03-19", "payer-interval", "exception"));
  }

  @Test
  void a_window_of_one_day_is_not_empty() {
    // Payer: 17 days, Thursday 19 March = the latest day.
    var policy = POLICY.withInterval(Optional.of(Period.ofDays(17)), Optional.empty());

    var window = DueWindows.of(pump("morphine", "2026-03-20"), policy, WEEKDAYS);

    assertThat(on(window.recommended())).contains(LocalDate.of(2026, 3, 19));
    assertThat(window.findings())
        .extracting(Finding::code)
        .contains("margin-shortened")
        .doesNotContain("empty-window");
  }

  @Test
  void the_clinics_longest_interval_only_brings_the_day_forward() {
    // 42 days from Monday 2 March: Monday 13 April. 100 days would be after the pump's own limit.
    var pump = pump("morphine", "2026-05-14");

    var shorter = DueWindows.of(
        pump, POLICY.withInterval(Optional.empty(), Optional.of(Period.ofDays(42))), WEEKDAYS);
    var longer = DueWindows.of(
        pump, POLICY.withInterval(Optional.empty(), Optional.of(Period.ofDays(100))), WEEKDAYS);

    assertThat(on(shorter.latestAcceptable())).contains(LocalDate.of(2026, 4, 13));
    assertThat(shorter.binding()).isEqualTo("clinic-interval");
    assertThat(on(shorter.hardStop())).contains(LocalDate.of(2026, 5, 14));
    assertThat(on(longer.latestAcceptable())).contains(LocalDate.of(2026, 5, 13));
  }

  @Test
  void wasting_drug_puts_the_earliest_day_near_the_latest() {
    // Latest before the calendar is asked: Wednesday 13 May; 20 days before: Thursday 23 April.
    var window = DueWindows.of(pump("morphine", "2026-05-14"), POLICY.withWasteDays(20), WEEKDAYS);

    assertThat(on(window.earliest())).contains(LocalDate.of(2026, 4, 23));
    assertThat(window.earliest().map(Rung::reason)).contains("waste");
  }

  @Test
  void a_clinic_closed_throughout_is_told_and_the_hard_stop_stays() {
    var window = DueWindows.of(pump("morphine", "2026-03-06"), POLICY, day -> false);

    assertThat(window.latestAcceptable()).isEmpty();
    assertThat(on(window.hardStop())).contains(LocalDate.of(2026, 3, 6));
    assertThat(window.sortOn()).isEqualTo(LocalDate.of(2026, 3, 6));
    assertThat(window.findings()).extracting(Finding::code).contains("clinic-closed-throughout");
  }

  /** Filled on 2 March, a safety day: the limit is the day before the latest. */
  @ParameterizedTest(name = "latest {0}: {1}")
  @CsvSource({
    "2026-03-01, over-when-filled",
    "2026-03-02, no-room-for-safety-days",
    "2026-03-03, clinic-closed-throughout"
  })
  void a_window_without_a_day_says_truly_why(String latest, String code) {
    var window = DueWindows.of(pump("morphine", latest), POLICY, day -> false);

    assertThat(window.latestAcceptable()).isEmpty();
    assertThat(window.findings())
        .extracting(Finding::code)
        .contains(code)
        .doesNotContainAnyElementsOf(
            Set.of("over-when-filled", "no-room-for-safety-days", "clinic-closed-throughout")
                .stream()
                .filter(other -> !other.equals(code))
                .toList());
  }

  @Test
  void a_missed_visit_must_be_recoverable_inside_the_margin() {
    // Bupivacaine: margin 5, drug takes 6 days: missed on Friday 8, ready Thursday 14, latest
    // Wednesday 13.
    var window =
        DueWindows.of(pump("bupivacaine", "2026-05-14"), POLICY.withOrderLeadDays(6), WEEKDAYS);

    assertThat(window.findings()).extracting(Finding::code).contains("no-room-for-missed-visit");
  }

  @Test
  void a_pump_without_a_date_is_refused_and_sorts_first() {
    var why = new Finding(
        "stability-unknown", Severity.WARN, "Stability is unknown.", Citation.of("Test", "none"));

    var window = DueWindows.of(DepletionFacts.unknown(List.of(why)), POLICY, WEEKDAYS);

    assertThat(window.dated()).isFalse();
    assertThat(window.latestAcceptable()).isEmpty();
    assertThat(window.sortOn()).isEqualTo(DueWindow.BEFORE_ALL);
    assertThat(window.findings())
        .extracting(Finding::code, Finding::severity)
        .contains(
            org.assertj.core.groups.Tuple.tuple("stability-unknown", Severity.WARN),
            org.assertj.core.groups.Tuple.tuple("no-refill-date", Severity.REFUSE));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"2026-03-08", "2026-11-01", "2026-03-29", "2026-10-25"})
  void trap_01_days_over_a_clock_change_stay_whole_days(LocalDate clockChange) {
    // The Sunday is 4 days after the recommended day; margin 7 is still 7 local days.
    LocalDate latest = clockChange.plusDays(3);
    var pump =
        DepletionFacts.dated(clockChange.minusDays(60), "morphine", latest.plusDays(1), "volume");

    var window = DueWindows.of(pump, POLICY, ClinicDays.EVERY_DAY);

    assertThat(on(window.recommended())).contains(latest.minusDays(7));
  }

  @Test
  void what_is_stored_as_json_is_read_back_the_same() {
    var window = DueWindows.of(pump("morphine", "2026-05-14"), POLICY, WEEKDAYS);

    assertThat(Json.read(Json.write(window), DueWindow.class)).isEqualTo(window);
  }

  private static Cited<Integer> clinicDays(int days) {
    return new Cited<>(days, Citation.of("Clinic profile", "refill"), new Cited.Sourced());
  }

  private static DepletionFacts pump(String drug, String latestOn) {
    return pump(drug, latestOn, "volume");
  }

  private static DepletionFacts pump(String drug, String latestOn, String binding) {
    return DepletionFacts.dated(FILLED, drug, LocalDate.parse(latestOn), binding);
  }

  private static Optional<LocalDate> on(Optional<Rung> rung) {
    return rung.map(Rung::on);
  }
}
