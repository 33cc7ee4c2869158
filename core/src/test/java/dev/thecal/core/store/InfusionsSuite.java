package dev.thecal.core.store;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.TrialPolicy.WaiverGround;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.event.EventListener;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantInput;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.FillInput;
import dev.thecal.core.infusion.FillRecorded;
import dev.thecal.core.infusion.InfusionCorrected;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeChanged;
import dev.thecal.core.infusion.ProgrammeInput;
import dev.thecal.core.infusion.ProgrammeState;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestLimits;
import dev.thecal.core.testkit.TestPatients;
import dev.thecal.core.trial.Trials;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fills and programmes must do, on both databases. */
abstract class InfusionsSuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);
  private static final PatientId ADA = new PatientId("p-1");

  private final List<DomainEvent> heard = new ArrayList<>();
  private Database database;
  private Implants implants;
  private Infusions infusions;
  private Implant pump;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
    var stores = new CoreStores(database);
    var audit = stores.auditTrail();
    var transactions = database.transactions();
    var register = new PatientRegister(stores.patients(), audit, transactions);
    register.register(SPINE, TestPatients.ada(Accesses.SPINE, "p-1"));
    var trials = new Trials(stores.trialRecords(), register, audit, transactions);
    implants = new Implants(
        stores.implantRecords(), trials, register, audit, new Events(Set.of()), transactions);
    pump = implants
        .record(SPINE, implant("synchromed-ii-20"), Set.of(WaiverGround.ADVANCED_CANCER))
        .value();
    infusions = heardBy((event, access) -> heard.add(event));
  }

  private Infusions heardBy(EventListener listener) {
    var stores = new CoreStores(database);
    var limits = TestLimits.shipped(database);
    return new Infusions(
        stores.infusionRecords(),
        implants,
        limits,
        stores.auditTrail(),
        new Events(Set.of(listener)),
        database.transactions());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_fill_comes_back_as_it_was_recorded_in_the_unit_it_was_written_in() {
    heard.clear();
    var recorded = infusions.recordFill(SPINE, fill("f-1", "baclofen", "2000 mcg/mL"));

    assertThat(recorded.findings()).isEmpty();
    assertThat(history().fills()).containsExactly(recorded);
    assertThat(history().fills().get(0).value().concentrationText()).isEqualTo("2000 mcg/mL");
    assertThat(heard).containsExactly(new FillRecorded(recorded.value()));
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource(delimiter = '|', textBlock = """
      baclofen              | 2000 mcg/mL | 18 mL   |
      baclofen              | 2001 mcg/mL | 18 mL   | concentration-above-maximum
      baclofen              | 2000 mcg/mL | 20 mL   |
      baclofen              | 2000 mcg/mL | 20.1 mL | volume-above-reservoir
      morphine, bupivacaine | 10 mg/mL    | 18 mL   | unknown-drug
      """)
  void a_fact_is_always_recorded_with_what_speaks_against_it(
      String drug, String concentration, String volume, String code) {
    var recorded = infusions.recordFill(
        SPINE, fill(fillJson("f-1", drug, concentration).replace("18 mL", volume)));

    assertThat(recorded.findings())
        .extracting(Finding::code)
        .isEqualTo(code == null ? List.of() : List.of(code));
    assertThat(history().fills()).containsExactly(recorded);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      "compoundedOn":"%2$s"                         | -
      "useBefore":"%3$s"                            | -
      "useBefore":"%2$s"                            | expired-when-filled
      "compoundedOn":"2025-01-01"                   | too-old-when-filled
      "compoundedOn":"2025-01-01","useBefore":"%2$s" | expired-when-filled,too-old-when-filled
      """)
  void drug_that_was_too_old_when_it_went_in_is_said(String fields, String codes) {
    // morphine alone is stable for 90 days, in this pump a draft says 180
    LocalDate on = LocalDate.ofInstant(fill("f-0", "morphine", "10 mg/mL").filledAt(), UTC);
    String told = fields.formatted("", on, on.plusDays(1));
    var recorded = infusions.recordFill(
        SPINE,
        fill(fillJson("f-1", "morphine", "10 mg/mL").replace("\"volume\"", told + ",\"volume\"")));

    assertThat(recorded.findings())
        .extracting(Finding::code)
        .isEqualTo(codes == null ? List.of() : List.of(codes.split(",")));
    assertThat(recorded.findings()).allMatch(finding -> finding.severity() == Severity.REFUSE);
  }

  @Test
  void drug_cannot_be_prepared_after_it_went_in() {
    Fill fill = fill("f-1", "morphine", "10 mg/mL");
    // the day counts anywhere on earth: 14 hours ahead of UTC
    LocalDate last = LocalDate.ofInstant(fill.filledAt(), ZoneOffset.ofHours(14));

    refusedAt(
        "/compoundedOn",
        "invalid-input",
        () -> infusions.recordFill(SPINE, compounded(last.plusDays(1))));
    assertThat(history().fills()).isEmpty();
    assertThat(infusions.recordFill(SPINE, compounded(last)).findings()).isEmpty();
  }

  private Fill compounded(LocalDate on) {
    return fill(fillJson("f-1", "morphine", "10 mg/mL")
        .replace("\"volume\"", "\"compoundedOn\":\"" + on + "\",\"volume\""));
  }

  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      1400 mcg/day     | 2000 mcg/mL | |
      96 mcg/day       | 2000 mcg/mL | |
      95.999 mcg/day   | 2000 mcg/mL | flow-below-minimum | /dose SynchroMed II, 20 mL: 0.047999 mL/day is below the lowest flow of 0.048 mL/day; a higher dose or a weaker concentration raises it
      400 mcg/day      | 2000.001 mcg/mL | concentration-above-maximum | /concentration Baclofen: 2000.001 mcg/mL is above the concentration of 2000 mcg/mL; choose at most that
      """)
  void a_plan_beyond_an_enforced_limit_is_refused_and_the_fact_is_recorded(
      String dose, String concentration, String code, String problem) {
    // lowest flow 0.048 mL/day: 96 mcg/day / 2000 mcg/mL = 0.048 mL/day
    infusions.recordFill(SPINE, fill("f-1", "baclofen", concentration));
    Programme programme = programme("baclofen", concentration, dose, "because");

    if (code == null) {
      assertThat(limits(infusions.order(SPINE, programme).findings())).isEmpty();
      return;
    }
    assertThatThrownBy(() -> infusions.order(SPINE, programme))
        .isInstanceOfSatisfying(Refusal.class, refusal -> {
          assertThat(refusal.code()).isEqualTo("plan-refused");
          assertThat(limits(refusal.findings())).containsExactly(code);
          assertThat(refusal.problems())
              .extracting(one -> one.pointer() + " " + one.detail())
              .containsExactly(problem);
        });
    assertThat(history().programmes()).isEmpty();
    var fact = infusions.recordProgramme(SPINE, programme);
    assertThat(fact.findings()).extracting(Finding::code).containsExactly(code);
    assertThat(history().programmesInPump()).containsExactly(fact.value());
  }

  @Test
  void a_plan_beyond_a_draft_limit_needs_a_second_person() {
    // morphine: 15 mg/day is a draft, 20 mg/day is from the label
    infusions.recordFill(SPINE, fill("f-1", "morphine", "10 mg/mL"));

    refusedAt(
        "/reason",
        "reason-needed",
        () -> infusions.order(SPINE, programme("morphine", "10 mg/mL", "15 mg/day", "")));
    assertThat(limits(infusions
            .order(SPINE, programme("morphine", "10 mg/mL", "15 mg/day", "no relief"))
            .findings()))
        .isEmpty();
    var beyond = programme("morphine", "10 mg/mL", "15.001 mg/day", "no relief at 15");
    refusedAt("", "plan-refused", () -> infusions.order(SPINE, beyond));
    assertThatThrownBy(() -> infusions.order(SPINE, beyond))
        .hasMessageContaining("propose a change order, which somebody else confirms")
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(limits(refusal.findings()))
                .containsExactly("dose-above-maximum", "change-order-needed"));
    refusedAt(
        "/dose",
        "plan-refused",
        () ->
            infusions.order(SPINE, programme("morphine", "10 mg/mL", "20.001 mg/day", "because")));
  }

  @Test
  void an_order_is_not_for_a_year_that_is_mistyped() {
    infusions.recordFill(SPINE, fill("f-1", "baclofen", "300 mcg/mL"));
    Programme order = programme("baclofen", "300 mcg/mL", "100 mcg/day", "because");
    // now is 6 May 2026 09:30; 366 days later is 7 May 2027 09:30
    refusedAt(
        "/from",
        "invalid-input",
        () -> infusions.order(
            SPINE,
            order.as(order.id(), Instant.parse("2027-05-07T09:30:01Z"), Optional.of("asked"))));
    infusions.order(
        SPINE, order.as(order.id(), Instant.parse("2027-05-07T09:30:00Z"), Optional.of("asked")));
  }

  @Test
  void a_pump_of_one_constant_flow_is_not_ordered_another_one() {
    infusions.recordFill(SPINE, fill("f-1", "morphine", "10 mg/mL"));
    infusions.recordProgramme(SPINE, constant("c-1", "2026-05-06T08:10:00Z", "0.5 mL/day"));

    assertThat(infusions
            .recordProgramme(SPINE, constant("c-2", "2026-05-06T08:20:00Z", "0.5 mL/day"))
            .findings())
        .extracting(Finding::code)
        .doesNotContain("flow-is-fixed");
    var other =
        infusions.recordProgramme(SPINE, constant("c-3", "2026-05-06T08:30:00Z", "0.501 mL/day"));
    assertThat(other.findings())
        .filteredOn(finding -> finding.severity() == Severity.REFUSE)
        .extracting(Finding::code)
        .contains("flow-is-fixed");
    assertThatThrownBy(
            () -> infusions.order(SPINE, constant("c-4", "2026-05-07T08:00:00Z", "0.5 mL/day")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems())
                .extracting(problem -> problem.pointer() + " " + problem.detail())
                .anyMatch(text -> text.startsWith("/flow ")
                    && text.contains("0.501 mL/day that this pump has")
                    && text.contains("change the concentration")));
  }

  private Programme constant(String id, String from, String flow) {
    var in = JsonInput.parse("""
        {"id":"%s","from":"%s","mode":"constant-flow","drug":"morphine","concentration":"10 mg/mL",
         "flow":"%s","reason":"asked"}""".formatted(id, from, flow));
    Programme told = ProgrammeInput.read(in, pump).get();
    in.check();
    return told;
  }

  @Test
  void an_order_is_not_in_the_pump() {
    infusions.recordFill(SPINE, fill("f-1", "baclofen", "300 mcg/mL"));
    heard.clear();
    var ordered =
        infusions.order(SPINE, programme("baclofen", "300 mcg/mL", "100 mcg/day", "spasms"));

    assertThat(ordered.value().state()).isEqualTo(ProgrammeState.ORDERED);
    // 100 / 300 = 0.3333333... mL/day, up to the nanolitre
    assertThat(ordered.value().flow()).hasToString("0.333334 mL/day");
    assertThat(history().programmes()).containsExactly(ordered);
    assertThat(history().findProgramme(SPINE.at())).isEmpty();

    var told =
        infusions.recordProgramme(SPINE, programme("baclofen", "300 mcg/mL", "100 mcg/day", ""));
    assertThat(history().findProgramme(SPINE.at())).contains(told.value());
    assertThat(heard)
        .containsExactly(new ProgrammeChanged(ordered.value()), new ProgrammeChanged(told.value()));
  }

  @Test
  void a_plan_for_something_unknown_is_refused_and_a_stop_needs_a_reason() {
    infusions.recordFill(SPINE, fill("f-1", "baclofen", "2000 mcg/mL"));
    var mixture = programme("baclofen, clonidine", "2000 mcg/mL", "200 mcg/day", "because");

    assertThatThrownBy(() -> infusions.order(SPINE, mixture))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems())
                .extracting(InputProblem::pointer)
                .containsExactly("/drug", ""));
    var stop = read("""
        {"from":"2026-05-06T09:00:00Z","mode":"stopped","drug":"baclofen",
         "concentration":"2000 mcg/mL"}""");
    refusedAt("/reason", "reason-needed", () -> infusions.order(SPINE, stop));
    assertThat(infusions.recordProgramme(SPINE, stop).findings())
        .extracting(Finding::code)
        .containsExactly("therapy-stops");
  }

  @ParameterizedTest(name = "filled with {0} {1}: {2}")
  @CsvSource({
    "baclofen, 2000 mcg/mL,",
    "baclofen, 500 mcg/mL, differs-from-fill",
    "morphine, 10 mg/mL, differs-from-fill"
  })
  void a_fill_with_another_drug_than_the_pump_is_told_says_so(
      String drug, String concentration, String code) {
    infusions.recordProgramme(SPINE, programme("baclofen", "2000 mcg/mL", "200 mcg/day", ""));

    // The programme runs since 9:00; the fill that was made at 8:00 is left behind.
    var recorded = infusions.recordFill(
        SPINE, fill(fillJson("f-2", drug, concentration).replace("T08:00:00Z", "T09:15:00Z")));

    assertThat(recorded.findings())
        .extracting(Finding::code)
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void a_programme_for_another_concentration_than_the_fill_is_told() {
    infusions.recordFill(SPINE, fill("f-1", "baclofen", "500 mcg/mL"));

    var told =
        infusions.recordProgramme(SPINE, programme("baclofen", "2000 mcg/mL", "200 mcg/day", ""));

    assertThat(told.findings())
        .extracting(Finding::code)
        .containsExactly("differs-from-fill", "bridge-needed");
    assertThat(told.findings().get(0).text()).contains("500 mcg/mL");
  }

  @ParameterizedTest(name = "baclofen 100 mcg/day to {1} at {0}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      1000 mcg/mL | 115 mcg/day     |
      1000 mcg/mL | 115.001 mcg/day | step-above-cap
      1000 mcg/mL | 1400 mcg/day    | step-above-cap
      999 mcg/mL  | 100 mcg/day     | change-order-needed
      """)
  void an_order_of_one_person_stays_within_a_step_and_with_what_is_inside(
      String concentration, String dose, String code) {
    // The origin is not known: at most 15 %, 100 x 1.15 = 115 mcg/day
    infusions.recordFill(SPINE, fill("f-1", "baclofen", "1000 mcg/mL"));
    infusions.recordProgramme(SPINE, programme("baclofen", "1000 mcg/mL", "100 mcg/day", ""));
    var next = read("""
        {"from":"2026-05-06T10:00:00Z","drug":"baclofen","concentration":"%s","dose":"%s",
         "reason":"spasms"}""".formatted(concentration, dose));

    if (code == null) {
      assertThat(infusions.order(SPINE, next).findings()).isEmpty();
      return;
    }
    assertThatThrownBy(() -> infusions.order(SPINE, next))
        .isInstanceOfSatisfying(Refusal.class, refusal -> {
          assertThat(refusal.code()).isEqualTo("plan-refused");
          assertThat(refusal.findings()).extracting(Finding::code).contains(code);
        });
    assertThat(history().programmes()).hasSize(1);
  }

  @Test
  void a_step_beyond_its_cap_that_the_pump_runs_is_recorded_and_said() {
    infusions.recordFill(SPINE, fill("f-1", "baclofen", "1000 mcg/mL"));
    infusions.recordProgramme(SPINE, programme("baclofen", "1000 mcg/mL", "100 mcg/day", ""));

    var told = infusions.recordProgramme(SPINE, read("""
        {"from":"2026-05-06T09:20:00Z","drug":"baclofen","concentration":"1000 mcg/mL","dose":"400 mcg/day"}"""));

    assertThat(told.findings()).extracting(Finding::code).containsExactly("step-above-cap");
    assertThat(history().programmesInPump()).hasSize(2);
  }

  @ParameterizedTest(name = "born {0}: {1}")
  @CsvSource({"2015-03-01, adults-only", "2008-05-07, adults-only", "2008-05-06,"})
  void a_drug_for_adults_is_not_ordered_for_a_child_and_a_fact_says_so(
      LocalDate bornOn, @Nullable String code) {
    // Today is 2026-05-06: who was born 2008-05-06 is 18
    database.context().with(sql -> sql.execute("update patient set born_on = ?", bornOn));
    infusions.recordFill(SPINE, fill("f-1", "ziconotide", "25 mcg/mL"));
    Supplier<Programme> start = () -> programme("ziconotide", "25 mcg/mL", "2.4 mcg/day", "pain");

    if (code == null) {
      infusions.order(SPINE, start.get());
    } else {
      refusedAt("/drug", "plan-refused", () -> infusions.order(SPINE, start.get()));
    }
    assertThat(infusions.recordProgramme(SPINE, start.get()).findings())
        .extracting(Finding::code)
        .filteredOn("adults-only"::equals)
        .hasSize(code == null ? 0 : 1);
  }

  @Test
  void a_mark_of_error_keeps_the_fill_and_takes_it_out_of_the_reckoning() {
    infusions.recordFill(SPINE, fill("f-1", "baclofen", "2000 mcg/mL"));
    heard.clear();

    infusions.markFillInError(SPINE, Accesses.SPINE, ADA, new ErrorMark("f-1", "other patient"));

    assertThat(history().standingFills()).isEmpty();
    assertThat(history().fills().get(0).errorReason()).contains("other patient");
    assertThat(heard).containsExactly(new InfusionCorrected(Accesses.SPINE, ADA));
    refused("not-found", () -> {
      infusions.markFillInError(SPINE, Accesses.SPINE, ADA, new ErrorMark("f-1", "again"));
      return "";
    });
  }

  @Test
  void a_listener_that_throws_rolls_the_fill_back() {
    int audited = TestClinics.count(database, "audit_entry");
    var broken = heardBy((event, access) -> {
      throw new IllegalStateException("listener");
    });

    assertThatThrownBy(() -> broken.recordFill(SPINE, fill("f-1", "baclofen", "2000 mcg/mL")))
        .hasMessage("listener");

    assertThat(history().fills()).isEmpty();
    assertThat(TestClinics.count(database, "audit_entry")).isEqualTo(audited);
  }

  @Test
  void a_fill_in_the_future_or_with_a_taken_id_is_refused() {
    infusions.recordFill(SPINE, fill("f-1", "baclofen", "2000 mcg/mL"));
    String json = fillJson("f-2", "baclofen", "2000 mcg/mL");

    refused("fill-exists", () -> infusions.recordFill(SPINE, fill("f-1", "morphine", "1 mg/mL")));
    // now is 09:30
    refused(
        "invalid-input",
        () -> infusions.recordFill(SPINE, fill(json.replace("08:00:00Z", "09:40:01Z"))));
    assertThat(infusions
            .recordFill(SPINE, fill(json.replace("08:00:00Z", "09:40:00Z")))
            .findings())
        .isEmpty();
  }

  @Test
  void another_clinic_is_out_of_reach() {
    var fill = infusions.recordFill(SPINE, fill("f-1", "baclofen", "2000 mcg/mL"));
    var programme =
        infusions.recordProgramme(SPINE, programme("baclofen", "2000 mcg/mL", "200 mcg/day", ""));
    Access rehab = Accesses.to(Accesses.REHAB);
    var records = new CoreStores(database).infusionRecords();
    var mark = new ErrorMark("f-1", "x");

    refused("forbidden", () -> infusions.history(rehab, Accesses.SPINE, ADA));
    refused("forbidden", () -> infusions.recordFill(rehab, fill.value()));
    refused("forbidden", () -> infusions.order(rehab, programme.value()));
    refused("forbidden", () -> records.addFill(rehab, fill));
    refused("forbidden", () -> records.addProgramme(rehab, programme));
    refused("forbidden", () -> records.listFills(rehab, pump));
    refused("forbidden", () -> records.listProgrammes(rehab, pump));
    refused("forbidden", () -> records.markFill(rehab, Accesses.SPINE, ADA, mark));
    refused("forbidden", () -> records.markProgramme(rehab, Accesses.SPINE, ADA, mark));
    assertThat(infusions.history(rehab, Accesses.REHAB, ADA)).isEmpty();
    assertThat(records.markFill(rehab, Accesses.REHAB, ADA, mark)).isFalse();
  }

  /** What limits say; that a drug starts, and how high, is told too. */
  private static List<String> limits(List<Finding> findings) {
    return findings.stream()
        .map(Finding::code)
        .filter(code -> !code.equals("drug-starts") && !code.equals("above-start-range"))
        .toList();
  }

  private InfusionHistory history() {
    return infusions.history(SPINE, Accesses.SPINE, ADA).orElseThrow();
  }

  private static Implant implant(String model) {
    var in = JsonInput.parse("""
        {"id":"i-1","pumpModel":"%s","serial":"A1","site":"lower-left-abdomen",
         "implantedOn":"2026-04-15","catheter":{"fullLength":"110 cm","trimmed":"30 cm"},
         "waiver":{"ground":"advanced-cancer","reason":"weeks to live","by":"the surgeon"}}""".formatted(model));
    var implant = ImplantInput.read(in, Accesses.SPINE, ADA);
    in.check();
    return implant.get();
  }

  private Fill fill(String id, String drug, String concentration) {
    return fill(fillJson(id, drug, concentration));
  }

  private static String fillJson(String id, String drug, String concentration) {
    return """
        {"id":"%s","filledAt":"2026-05-06T08:00:00Z","drug":"%s","concentration":"%s",
         "volume":"18 mL"}""".formatted(id, drug, concentration);
  }

  private Fill fill(String json) {
    var in = JsonInput.parse(json);
    var fill = FillInput.read(in, pump);
    in.check();
    return fill.get();
  }

  private Programme programme(String drug, String concentration, String dose, String reason) {
    return read("""
        {"from":"2026-05-06T09:00:00Z","drug":"%s","concentration":"%s","dose":"%s"%s}""".formatted(
            drug, concentration, dose, reason.isEmpty() ? "" : ",\"reason\":\"" + reason + "\""));
  }

  private Programme read(String json) {
    var in = JsonInput.parse(json);
    var programme = ProgrammeInput.read(in, pump);
    in.check();
    return programme.get();
  }

  private static void refused(String code, Supplier<?> call) {
    assertThatThrownBy(call::get)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  /** Refused with that code, and every problem names the field to change and says why. */
  private static void refusedAt(String pointer, String code, Supplier<?> call) {
    assertThatThrownBy(call::get).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.code()).isEqualTo(code);
      assertThat(refusal.problems()).extracting(InputProblem::pointer).containsOnly(pointer);
      assertThat(refusal.problems())
          .allSatisfy(problem -> assertThat(problem.detail()).contains(" ").isNotEqualTo(code));
    });
  }
}
