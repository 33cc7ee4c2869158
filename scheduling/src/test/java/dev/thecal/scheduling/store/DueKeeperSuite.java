package dev.thecal.scheduling.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.DemoMode;
import dev.thecal.core.clinic.TrialPolicy.WaiverGround;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.drug.StabilityRule;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.figure.DecidedFigures;
import dev.thecal.core.figure.FigureApprovals;
import dev.thecal.core.figure.FigureRequest;
import dev.thecal.core.figure.FigureRules;
import dev.thecal.core.figure.ReferenceDocuments;
import dev.thecal.core.implant.Explant;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantInput;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.infusion.FillInput;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.infusion.ProgrammeInput;
import dev.thecal.core.infusion.Recorded;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.status.NotedStatus;
import dev.thecal.core.status.PatientStatus;
import dev.thecal.core.status.StatusEnd;
import dev.thecal.core.status.StatusKind;
import dev.thecal.core.status.Statuses;
import dev.thecal.core.store.CoreStores;
import dev.thecal.core.store.Database;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestLimits;
import dev.thecal.core.testkit.TestPatients;
import dev.thecal.core.testkit.TestProfiles;
import dev.thecal.core.trial.Trials;
import dev.thecal.scheduling.calendar.ProfilePlanning;
import dev.thecal.scheduling.due.CorePumps;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.DueKeeper;
import dev.thecal.scheduling.due.DueWindow;
import dev.thecal.scheduling.due.Dues;
import dev.thecal.scheduling.due.FilledPump;
import dev.thecal.scheduling.due.Rung;
import dev.thecal.scheduling.due.StabilityFigures;
import dev.thecal.scheduling.due.StatusFindings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The window follows what happens to the pump, in the same transaction, on both databases. */
abstract class DueKeeperSuite {

  private static final DemoMode DEMO = new DemoMode(true);
  private static final ClinicId CLINIC = new ClinicId("spine-and-pain");
  private static final Access NURSE = Accesses.to(CLINIC);
  private static final LocalDate TODAY = LocalDate.ofInstant(Accesses.NOW, ZoneOffset.UTC);
  private static final PatientId ADA = new PatientId("p-1");

  private Database database;
  private ClinicDirectory clinics;
  private Events listening = new Events(Set.of());
  private Dues dues;
  private DueKeeper keeper;
  private Implants implants;
  private Infusions infusions;
  private Statuses statuses;
  private boolean approve;
  private Optional<LocalDate> indicatorOn = Optional.empty();

  private FigureApprovals approvals;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core", "scheduling");
    var core = new CoreStores(database);
    var audit = core.auditTrail();
    var transactions = database.transactions();
    clinics = new ClinicDirectory(core.clinics(), audit, transactions, () -> listening);
    clinics.save(NURSE, TestProfiles.of(CLINIC));
    var planning =
        new ProfilePlanning(clinics, new SchedulingStores(database).calendarExceptions());
    dues = new SchedulingStores(database).dues();
    var documents = ReferenceDocuments.shipped();
    var figures = new DecidedFigures(documents, core.figureDecisions(), DEMO);
    var pumps = new CorePumps(
        core.patients(),
        core.implantRecords(),
        core.infusionRecords(),
        figures,
        new FilledPump(
            Drugs.shipped(),
            (access, clinic, question) ->
                approved(StabilityFigures.of(figures).find(access, clinic, question)),
            (access, implant) -> indicatorOn),
        core.visitRecords(),
        core.statusRecords(),
        planning);
    keeper = new DueKeeper(
        pumps, planning, dues, new SchedulingStores(database).travelMargins(), transactions);
    var events = new Events(Set.of(keeper));
    listening = events;
    approvals = new FigureApprovals(
        core.figureDecisions(),
        new FigureRules(documents, DEMO),
        clinics,
        audit,
        events,
        transactions);
    var register = new PatientRegister(core.patients(), audit, transactions);
    register.register(NURSE, TestPatients.ada(CLINIC, "p-1"));
    var trials = new Trials(core.trialRecords(), register, audit, transactions);
    implants = new Implants(core.implantRecords(), trials, register, audit, events, transactions);
    statuses = new Statuses(core.statusRecords(), register, audit, events, transactions);
    infusions = new Infusions(
        core.infusionRecords(),
        implants,
        TestLimits.of(database, figures),
        audit,
        events,
        transactions);
  }

  /** As a clinic's medical director would take the figures over. */
  private Optional<Cited<StabilityRule>> approved(Optional<Cited<StabilityRule>> figure) {
    var standing = new Cited.Approved("the medical director", LocalDate.of(2026, 5, 1), true);
    return approve
        ? figure.map(cited -> new Cited<>(cited.value(), cited.source(), standing))
        : figure;
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_new_pump_is_on_the_list_without_a_date() {
    implant("synchromed-ii-20");

    assertThat(window().sortOn()).isEqualTo(DueWindow.BEFORE_ALL);
    assertThat(window().findings())
        .extracting(Finding::code)
        .contains("no-fill", "no-programme", "no-refill-date");
    assertThat(dues.list(NURSE, CLINIC, ADA))
        .extracting(Due::pumpBrand)
        .allMatch(brand -> brand.equals(Optional.of("SynchroMed")));
  }

  @Test
  void fill_and_programme_give_a_date_bound_by_volume() {
    Implant pump = implant("synchromed-ii-20");
    fill(pump, "f-1", "morphine", "20 mg/mL");
    programme(pump, "morphine", "20 mg/mL", "10 mg/day");

    // 10 / 20 = 0.5 mL/day, with 14.5 % more 0.5725; 18 mL - 2.4 mL that cannot be delivered = 15.6
    // mL:
    // 27.25 days after 1 May 14:00 UTC is 28 May, so core's latest day is Wednesday 27 May.
    assertThat(on(window().hardStop())).isEqualTo("2026-05-27");
    assertThat(window().binding()).isEqualTo("volume");
    // a safety day: Tuesday 26; an opioid's 7 days: Tuesday 19
    assertThat(on(window().latestAcceptable())).isEqualTo("2026-05-26");
    assertThat(on(window().recommended())).isEqualTo("2026-05-19");
  }

  @Test
  void trap_10_a_higher_dose_moves_the_date_earlier_at_once() {
    Implant pump = implant("synchromed-ii-20");
    fill(pump, "f-1", "morphine", "20 mg/mL");
    programme(pump, "morphine", "20 mg/mL", "10 mg/day");
    LocalDate before = on(window().hardStop());

    programme(pump, "morphine", "20 mg/mL", "12 mg/day", "2026-05-04T14:00:00Z");

    // 3 days at 0.5725 = 1.7175 mL; (15.6 - 1.7175) / 0.687 = 20.2 days after 4 May: 24 May, latest
    // 23
    assertThat(on(window().hardStop())).isEqualTo("2026-05-23").isBefore(before);
  }

  @Test
  void a_wider_margin_in_the_clinics_profile_moves_its_windows_at_once() {
    Implant pump = implant("synchromed-ii-20");
    fill(pump, "f-1", "morphine", "20 mg/mL");
    programme(pump, "morphine", "20 mg/mL", "10 mg/day");
    assertThat(on(window().recommended())).isEqualTo("2026-05-19");

    String wider =
        TestProfiles.text(CLINIC).replaceFirst("(\"opioid\",\\s+\"days\": )7", "$1" + 12);
    clinics.save(NURSE, ClinicProfile.parse(wider));

    // latest Tuesday 26 less 12 days: Thursday 14
    assertThat(on(window().recommended())).isEqualTo("2026-05-14");
  }

  @Test
  void ziconotide_in_a_new_pump_is_bound_by_its_first_14_days() {
    Implant pump = implant("synchromed-ii-20");
    fill(pump, "f-1", "ziconotide", "25 mcg/mL");
    programme(pump, "ziconotide", "25 mcg/mL", "2.4 mcg/day");

    // 1 May + 14 days = 15 May is too old; the day before is the last
    assertThat(on(window().hardStop())).isEqualTo("2026-05-14");
    assertThat(window().binding()).isEqualTo("stability");
  }

  @Test
  void unknown_stability_is_no_date_and_the_pharmacys_own_day_is_one() {
    Implant pump = implant("synchromed-ii-20");
    programme(pump, "bupivacaine", "20 mg/mL", "2 mg/day");
    fill(pump, "f-1", "bupivacaine", "20 mg/mL");
    assertThat(window().dated()).isFalse();

    var in = JsonInput.parse(fillJson("f-2", "bupivacaine", "20 mg/mL")
        .replace("14:00:00Z\"", "15:00:00Z\",\"useBefore\":\"2026-06-01\""));
    infusions.recordFill(NURSE, FillInput.read(in, pump).get());

    assertThat(on(window().hardStop())).isEqualTo("2026-05-31");
  }

  @Test
  void a_stability_that_is_only_a_draft_gives_a_date_that_needs_review() {
    Implant pump = implant("synchromed-ii-20");
    fill(pump, "f-1", "baclofen", "2000 mcg/mL");
    programme(pump, "baclofen", "2000 mcg/mL", "100 mcg/day");

    // 15.6 mL at 0.05 x 1.145 mL/day last longer than the draft of 180 days: 1 May + 180 = 28
    // October
    assertThat(on(window().hardStop())).isEqualTo("2026-10-27");
    assertThat(window().binding()).isEqualTo("stability");
    assertThat(window().findings()).extracting(Finding::code).contains("stability-draft");
    assertThat(window().needsReview()).isTrue();
    assertThat(window().sortOn()).isEqualTo(DueWindow.BEFORE_ALL);

    approve = true;
    keeper.recompute(NURSE, CLINIC, ADA);

    assertThat(on(window().hardStop())).isEqualTo("2026-10-27");
    assertThat(window().needsReview()).isFalse();
    assertThat(window().sortOn()).isEqualTo("2026-10-26");
  }

  @Test
  void a_draft_that_only_shortens_what_the_pharmacy_wrote_needs_no_review() {
    Implant pump = implant("synchromed-ii-20");
    programme(pump, "baclofen", "2000 mcg/mL", "100 mcg/day");
    var in = JsonInput.parse(fillJson("f-1", "baclofen", "2000 mcg/mL")
        .replace("14:00:00Z\"", "14:00:00Z\",\"useBefore\":\"2026-12-01\""));
    infusions.recordFill(NURSE, FillInput.read(in, pump).get());

    assertThat(on(window().hardStop())).isEqualTo("2026-10-27");
    assertThat(window().needsReview()).isFalse();
  }

  @Test
  void a_mixture_needs_a_stability_of_its_own() {
    Implant pump = implant("synchromed-ii-20");
    String morphine =
        "\"concentration\":\"20 mg/mL\",\"secondary\":[{\"drug\":\"%s\",\"concentration\":\"100 mcg/mL\"}]";
    programme(pump, "morphine", "20 mg/mL", "2 mg/day");

    // 90 days stand for morphine with clonidine: 1 May + 90 = 30 July
    mixture(pump, "f-1", morphine.formatted("clonidine"));
    assertThat(on(window().hardStop())).isEqualTo("2026-07-29");
    // morphine is known for 90 days and baclofen for 180, together for 30: 31 May
    mixture(pump, "f-2", morphine.formatted("baclofen"));
    assertThat(on(window().hardStop())).isEqualTo("2026-05-30");
    // with hydromorphone nothing is known, though each is alone
    mixture(pump, "f-3", morphine.formatted("hydromorphone"));
    assertThat(window().dated()).isFalse();
    assertThat(window().findings()).extracting(Finding::code).contains("stability-review");
  }

  @Test
  void a_mixture_at_concentrations_that_nobody_measured_needs_review() {
    Implant pump = implant("synchromed-ii-20");
    programme(pump, "morphine", "20 mg/mL", "2 mg/day");

    mixture(
        pump,
        "f-1",
        "\"concentration\":\"20 mg/mL\",\"secondary\":["
            + "{\"drug\":\"bupivacaine\",\"concentration\":\"30 mg/mL\"},"
            + "{\"drug\":\"clonidine\",\"concentration\":\"1000 mcg/mL\"}]");

    // the 90 days are shown, since they only bring the date forward, and permit nothing
    assertThat(on(window().hardStop())).isEqualTo("2026-07-29");
    assertThat(window().findings())
        .extracting(Finding::code)
        .contains("stability-draft", "mixture-not-measured");
    assertThat(window().sortOn()).isEqualTo(DueWindow.BEFORE_ALL);

    String measured = """
        {"value": "60 days", "fill": "any", "dilution": "any", "with": ["bupivacaine", "clonidine"], "measured": [
          {"drug": "morphine", "least": "20 mg/mL", "most": "20 mg/mL"},
          {"drug": "bupivacaine", "least": "%s", "most": "30 mg/mL"},
          {"drug": "clonidine", "least": "500 mcg/mL", "most": "1000 mcg/mL"}]}""";
    ownValue("drug/morphine/stability/with-bupivacaine-clonidine", measured.formatted("5 mg/mL"));

    // 1 May + 60 days = 30 June is too old
    assertThat(on(window().hardStop())).isEqualTo("2026-06-29");
    assertThat(window().needsReview()).isFalse();
  }

  @Test
  void a_day_of_compounding_after_the_fill_does_not_move_the_date_later() {
    Implant pump = implant("synchromed-ii-20");
    programme(pump, "morphine", "20 mg/mL", "1 mg/day");
    var in = JsonInput.parse(fillJson("f-1", "morphine", "20 mg/mL")
        .replace("14:00:00Z\"", "14:00:00Z\",\"compoundedOn\":\"2026-07-01\""));
    // as an older version let it in
    new CoreStores(database)
        .infusionRecords()
        .addFill(NURSE, Recorded.of(FillInput.read(in, pump).get(), List.of(), NURSE));
    keeper.recompute(NURSE, CLINIC, ADA);

    // morphine for 90 days from the fill of 1 May: 30 July is too old
    assertThat(on(window().hardStop())).isEqualTo("2026-07-29");
  }

  @Test
  void drug_that_was_over_when_it_was_filled_is_said_and_stands_on_top_of_the_dated() {
    Implant pump = implant("synchromed-ii-20");
    programme(pump, "morphine", "20 mg/mL", "1 mg/day");
    var in = JsonInput.parse(fillJson("f-1", "morphine", "20 mg/mL")
        .replace("14:00:00Z\"", "14:00:00Z\",\"useBefore\":\"2020-01-01\""));
    infusions.recordFill(NURSE, FillInput.read(in, pump).get());

    assertThat(on(window().hardStop())).isEqualTo("2019-12-31");
    assertThat(window().findings())
        .extracting(Finding::code)
        .contains("over-when-filled")
        .doesNotContain("clinic-closed-throughout");
  }

  private void mixture(Implant pump, String id, String fields) {
    var in = JsonInput.parse(
        fillJson(id, "morphine", "20 mg/mL").replace("\"concentration\":\"20 mg/mL\"", fields));
    infusions.recordFill(NURSE, FillInput.read(in, pump).get());
  }

  @Test
  void the_life_of_the_pump_ends_the_window_as_well() {
    Implant pump = implant("synchromed-ii-20");
    fill(pump, "f-1", "morphine", "20 mg/mL");
    programme(pump, "morphine", "20 mg/mL", "1 mg/day");
    // 90 days of stability: 29 July is the last day
    assertThat(window().binding()).isEqualTo("stability");
    assertThat(window().alarm().orElseThrow().source())
        .as("by volume, so not by the source of the stability")
        .isEqualTo(window().empty().orElseThrow().source())
        .isNotEqualTo(window().hardStop().orElseThrow().source());

    // the replacement indicator on 1 March + 90 days = 30 May without service, so 29 May is the
    // last day
    indicatorOn = Optional.of(LocalDate.of(2026, 3, 1));
    keeper.recompute(NURSE, CLINIC, ADA);

    assertThat(on(window().hardStop())).isEqualTo("2026-05-29");
    assertThat(window().binding()).isEqualTo("device-life");
  }

  @Test
  void a_pump_whose_limits_nobody_knows_has_no_date() {
    Implant pump = implant("synchromed-iii-20");
    fill(pump, "f-1", "morphine", "20 mg/mL");
    programme(pump, "morphine", "20 mg/mL", "10 mg/day");

    assertThat(window().dated()).isFalse();
    assertThat(window().findings()).extracting(Finding::code).contains("reservoir-limit-unknown");
    assertThat(window().findings())
        .extracting(Finding::text)
        .anyMatch(text -> text.contains("figure pump/synchromed-iii-20/alarm-volume"));

    ownValue("pump/synchromed-iii-20/alarm-volume", "{\"value\": \"2 mL\"}");

    // 18 - 2 = 16 mL at 10 / 20 = 0.5 mL/day, the accuracy is not known: 32 days after 1 May is 2
    // June
    assertThat(on(window().hardStop())).isEqualTo("2026-06-01");
  }

  @Test
  void a_fill_entered_in_error_no_longer_counts_and_a_removed_pump_leaves() {
    Implant pump = implant("synchromed-ii-20");
    fill(pump, "f-1", "morphine", "20 mg/mL");
    programme(pump, "morphine", "20 mg/mL", "10 mg/day");

    infusions.markFillInError(NURSE, CLINIC, ADA, new ErrorMark("f-1", "other patient"));
    assertThat(window().dated()).isFalse();

    var in = JsonInput.parse("{\"on\":\"2026-05-05\",\"reason\":\"infection\"}");
    implants.remove(NURSE, pump, Explant.read(in).get(), 1);
    assertThat(dues.list(NURSE, CLINIC, ADA)).isEmpty();
  }

  @Test
  void what_rolls_back_leaves_the_window_as_it_was() {
    Implant pump = implant("synchromed-ii-20");
    fill(pump, "f-1", "morphine", "20 mg/mL");
    programme(pump, "morphine", "20 mg/mL", "10 mg/day");
    DueWindow before = window();

    assertThatThrownBy(() -> database.transactions().run(() -> {
          programme(pump, "morphine", "20 mg/mL", "12 mg/day", "2026-05-04T14:00:00Z");
          throw new IllegalStateException("something else failed");
        }))
        .hasMessage("something else failed");

    assertThat(window()).isEqualTo(before);
  }

  @Test
  void computing_all_anew_gives_the_same() {
    Implant pump = implant("synchromed-ii-20");
    fill(pump, "f-1", "morphine", "20 mg/mL");
    programme(pump, "morphine", "20 mg/mL", "10 mg/day");
    DueWindow before = window();
    dues.replace(NURSE, CLINIC, ADA, List.of());

    assertThat(keeper.recomputeAll(NURSE, CLINIC)).isEqualTo(1);
    assertThat(window()).isEqualTo(before);
  }

  @Test
  void what_the_clinic_decides_about_a_figure_moves_the_date_at_once_and_bounds_the_next_plan() {
    Implant pump = implant("synchromed-ii-20");
    fill(pump, "f-1", "morphine", "20 mg/mL");
    programme(pump, "morphine", "20 mg/mL", "10 mg/day");
    assertThat(window().binding()).isEqualTo("volume");

    ownValue("drug/morphine/stability/alone", "{\"value\": \"20 days\"}");
    ownValue(
        "drug/morphine/daily-maximum/label",
        "{\"recommended\": \"4 mg/day\", \"hard\": \"5 mg/day\"}");

    // 1 May + 20 days = 21 May is too old; the day before is the last
    assertThat(on(window().hardStop())).isEqualTo("2026-05-20");
    assertThat(window().binding()).isEqualTo("stability");
    assertThat(plan(pump, "5 mg/day", "asked")).contains("dose-above-recommended WARN");
    assertThatThrownBy(() -> plan(pump, "5 mg/day", ""))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("reason-needed"));
    assertThatThrownBy(() -> plan(pump, "5.001 mg/day", "asked"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("plan-refused"));
  }

  @Test
  void in_hospital_reminders_pause_and_the_reservoir_does_not() {
    Implant pump = implant("synchromed-ii-20");
    fill(pump, "f-1", "morphine", "20 mg/mL");
    programme(pump, "morphine", "20 mg/mL", "10 mg/day");
    DueWindow before = window();

    var stay = status("s-1", StatusKind.IN_HOSPITAL);

    assertThat(window().latestAcceptable()).isEqualTo(before.latestAcceptable());
    assertThat(window().sortOn()).isEqualTo(before.sortOn());
    assertThat(StatusFindings.names(window().findings())).containsExactly("in-hospital");
    statuses.end(NURSE, stay.value().status(), new StatusEnd(TODAY, "discharged"), 1);
    assertThat(window()).isEqualTo(before);
  }

  @Test
  void the_lost_stay_on_top_of_the_list() {
    Implant pump = implant("synchromed-ii-20");
    fill(pump, "f-1", "morphine", "20 mg/mL");
    programme(pump, "morphine", "20 mg/mL", "10 mg/day");
    DueWindow before = window();

    status("s-1", StatusKind.LOST);

    assertThat(window().sortOn()).isEqualTo(DueWindow.BEFORE_ALL);
    assertThat(window().latestAcceptable()).isEqualTo(before.latestAcceptable());
  }

  @ParameterizedTest
  @EnumSource(names = {"DECEASED", "TRANSFERRED"})
  void the_dead_and_the_transferred_leave_the_list_and_come_back_from_an_error(StatusKind kind) {
    Implant pump = implant("synchromed-ii-20");
    fill(pump, "f-1", "morphine", "20 mg/mL");
    programme(pump, "morphine", "20 mg/mL", "10 mg/day");
    DueWindow before = window();

    var status = status("s-1", kind).value().status();
    assertThat(dues.list(NURSE, CLINIC, ADA)).isEmpty();

    statuses.markInError(NURSE, status, new ErrorMark("s-1", "another patient"), 1);
    assertThat(window()).isEqualTo(before);
  }

  @Test
  void who_is_only_sent_to_another_clinic_is_still_ours() {
    implant("synchromed-ii-20");

    status("s-1", StatusKind.TRANSFERRING);

    assertThat(StatusFindings.names(window().findings())).containsExactly("transferring");
  }

  private Versioned<NotedStatus> status(String id, StatusKind kind) {
    return statuses.record(
        NURSE,
        new PatientStatus(
            CLINIC, ADA, id, kind, TODAY, "told", Optional.empty(), Optional.empty()));
  }

  private void ownValue(String figure, String value) {
    var in = JsonInput.parse("""
        {"figure": "%s", "decision": "own-value", "by": "sample-medical-director", "basedOn": 0,
         "reason": "our pharmacist", "value": %s, "replacesCited": true,
         "source": {"title": "Pharmacy", "locator": "letter"}}""".formatted(figure, value));
    approvals.decide(NURSE, FigureRequest.read(in, CLINIC).get());
  }

  private List<String> plan(Implant pump, String dose, String reason) {
    var in = JsonInput.parse(
        """
        {"from":"2026-05-07T14:00:00Z","drug":"morphine","concentration":"20 mg/mL","dose":"%s"%s}""".formatted(dose, reason.isEmpty() ? "" : ",\"reason\":\"" + reason + "\""));
    return infusions.order(NURSE, ProgrammeInput.read(in, pump).get()).findings().stream()
        .map(finding -> finding.code() + " " + finding.severity())
        .toList();
  }

  private Implant implant(String model) {
    var in = JsonInput.parse("""
        {"id":"i-1","pumpModel":"%s","serial":"A1","site":"lower-left-abdomen",
         "implantedOn":"2026-04-15","catheter":{"fullLength":"110 cm","trimmed":"30 cm"},
         "waiver":{"ground":"advanced-cancer","reason":"weeks to live","by":"the surgeon"}}
        """.formatted(model));
    Implant implant = ImplantInput.read(in, CLINIC, ADA).get();
    return implants.record(NURSE, implant, Set.of(WaiverGround.ADVANCED_CANCER)).value();
  }

  private void fill(Implant pump, String id, String drug, String concentration) {
    var in = JsonInput.parse(fillJson(id, drug, concentration));
    infusions.recordFill(NURSE, FillInput.read(in, pump).get());
  }

  private static String fillJson(String id, String drug, String concentration) {
    return """
        {"id":"%s","filledAt":"2026-05-01T14:00:00Z","drug":"%s","concentration":"%s",
         "volume":"18 mL"}""".formatted(id, drug, concentration);
  }

  private void programme(Implant pump, String drug, String concentration, String dose) {
    programme(pump, drug, concentration, dose, "2026-05-01T14:20:00Z");
  }

  private void programme(
      Implant pump, String drug, String concentration, String dose, String from) {
    var in = JsonInput.parse("""
        {"from":"%s","drug":"%s","concentration":"%s","dose":"%s"}""".formatted(from, drug, concentration, dose));
    infusions.recordProgramme(NURSE, ProgrammeInput.read(in, pump).get());
  }

  private DueWindow window() {
    List<Due> kept = dues.list(NURSE, CLINIC, ADA);
    assertThat(kept).hasSize(1);
    return kept.get(0).window();
  }

  private static LocalDate on(Optional<Rung> rung) {
    return rung.orElseThrow().on();
  }
}
