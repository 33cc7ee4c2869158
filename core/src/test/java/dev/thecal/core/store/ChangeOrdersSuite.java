package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.change.ChangeId;
import dev.thecal.core.change.ChangeOrder;
import dev.thecal.core.change.ChangeOrder.State;
import dev.thecal.core.change.ChangeOrders;
import dev.thecal.core.change.ChangeProposal;
import dev.thecal.core.change.FieldChange;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.infusion.FillInput;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeInput;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestPatients;
import dev.thecal.core.testkit.TestProfiles;
import dev.thecal.core.visit.OpenOrders;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a change of a programme must do, on both databases. Now is 2026-05-06 09:30 UTC. */
abstract class ChangeOrdersSuite {

  private static final PatientId ADA = new PatientId("ada");
  private static final Access NURSE = Ward.SPINE;
  private static final Access PHARMACIST = by("pharmacist-2", Accesses.NOW);
  private static final String NEW_DOSE =
      "\"from\":\"2026-05-06T10:00:00Z\",\"drug\":\"baclofen\",\"concentration\":\"2000 mcg/mL\",\"dose\":\"230 mcg/day\"";

  private Database database;
  private Ward ward;
  private ChangeOrders changes;
  private Implant pump;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    ward = new Ward(database);
    clinic(false);
    ward.patient("ada", "Gray", Optional.of("555-0101"));
    pump = ward.pump("ada", "synchromed-ii-20", "A1");
    filled("2026-04-20T10:00:00Z", "2000 mcg/mL");
    runs("2026-04-20T10:00:00Z", "2000 mcg/mL", "200 mcg/day");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void old_and_new_stand_side_by_side_with_units_and_the_step_in_percent() {
    ChangeOrder order = propose("c-1", NEW_DOSE, "").value();

    assertThat(order.kind()).isEqualTo(ChangeOrder.Kind.PROGRAMME);
    assertThat(order.secondPerson()).isFalse();
    assertThat(order.state()).isEqualTo(State.PROPOSED);
    // 230 / 200 = 1.15; flow 200 / 2000 = 0.1 and 230 / 2000 = 0.115 mL/day
    assertThat(order.changes())
        .extracting(ChangeOrdersSuite::line)
        .containsExactly(
            "DOSE baclofen 200 mcg/day -> 230 mcg/day 15", "FLOW 0.1 mL/day -> 0.115 mL/day");
    assertThat(changes.get(NURSE, Accesses.SPINE, ADA, order.id()).value()).isEqualTo(order);
  }

  @Test
  void a_change_of_concentration_needs_a_second_person_and_what_is_inside_counts() {
    ChangeOrder order =
        propose("c-1", stronger("500 mcg/mL"), fill("500 mcg/mL")).value();

    assertThat(order.kind()).isEqualTo(ChangeOrder.Kind.DRUG_OR_CONCENTRATION);
    assertThat(codes(order.findings())).contains("bridge-needed", "differs-from-fill");
    assertThat(order.changes())
        .extracting(ChangeOrdersSuite::line)
        .containsExactly(
            "CONCENTRATION baclofen 2000 mcg/mL -> 500 mcg/mL",
            "FLOW 0.1 mL/day -> 0.4 mL/day",
            "FILL 18 mL baclofen 2000 mcg/mL -> 18 mL baclofen 500 mcg/mL");
    refused("second-person-needed", () -> confirm(by(" Nurse-1 ", Accesses.NOW), "c-1"));
    assertThat(openOrders()).isEmpty();

    assertThat(confirm(PHARMACIST, "c-1").state()).isEqualTo(State.CONFIRMED);
    assertThat(openOrders())
        .extracting(Programme::id)
        .containsExactly(order.programme().id());
  }

  @Test
  void one_person_may_confirm_another_dose_unless_the_clinic_asks_for_two() {
    propose("c-1", NEW_DOSE, "");
    assertThat(confirm(NURSE, "c-1").state()).isEqualTo(State.CONFIRMED);
    withdraw("c-1");

    clinic(true);
    assertThat(propose("c-2", NEW_DOSE, "").value().secondPerson()).isTrue();
    refused("second-person-needed", () -> confirm(NURSE, "c-2"));
    assertThat(confirm(PHARMACIST, "c-2").state()).isEqualTo(State.CONFIRMED);
  }

  @Test
  void a_dose_beyond_a_limit_that_nobody_verified_needs_a_second_person() {
    ward.patient("bea", "Brown", Optional.empty());
    Implant other = ward.pump("bea", "synchromed-ii-20", "B1");
    String told =
        "\"from\":\"2026-05-06T10:00:00Z\",\"drug\":\"fentanyl\",\"concentration\":\"10 mg/mL\",\"dose\":\"%s\"";
    ward.fillAt("bea", "f-1", "2026-04-20T10:00:00Z", "fentanyl");
    var running = ProgrammeInput.read(
        JsonInput.parse("{" + told.formatted("900 mcg/day").replace("05-06", "04-20") + "}"),
        other);
    ward.infusions.recordProgramme(NURSE, running.get());

    // An unverified limit of 1000 mcg/day
    ChangeOrder within = changes
        .propose(NURSE, proposal("c-1", told.formatted("1000 mcg/day"), "", other))
        .value();
    assertThat(within.secondPerson()).isFalse();
    changes.withdraw(NURSE, Accesses.SPINE, within.patient(), new ErrorMark("c-1", "no"));
    ChangeOrder beyond = changes
        .propose(NURSE, proposal("c-2", told.formatted("1001 mcg/day"), "", other))
        .value();

    assertThat(beyond.kind()).isEqualTo(ChangeOrder.Kind.PROGRAMME);
    assertThat(beyond.secondPerson()).isTrue();
    refused(
        "second-person-needed",
        () -> changes.confirm(NURSE, Accesses.SPINE, beyond.patient(), beyond.id()));
    assertThat(changes
            .confirm(PHARMACIST, Accesses.SPINE, beyond.patient(), beyond.id())
            .value()
            .state())
        .isEqualTo(State.CONFIRMED);
  }

  @Test
  void nothing_on_record_counts_as_another_drug() {
    ward.patient("bea", "Brown", Optional.empty());
    Implant empty = ward.pump("bea", "synchromed-ii-20", "B1");

    ChangeOrder order = changes
        .propose(NURSE, proposal("c-1", stronger("500 mcg/mL"), fill("500 mcg/mL"), empty))
        .value();

    assertThat(order.secondPerson()).isTrue();
    assertThat(codes(order.findings())).contains("no-fill", "drug-starts");
  }

  @Test
  void a_step_beyond_its_cap_is_refused_with_every_limit_that_bit_and_the_field() {
    // The origin is not known: at most 15 %, 230; a pump of 20 mL holds no 25 mL
    assertThatThrownBy(() -> propose(
            "c-1",
            NEW_DOSE.replace("230 mcg", "230.001 mcg"),
            fill("2000 mcg/mL").replace("18 mL", "25 mL")))
        .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
        .satisfies(refusal -> {
          assertThat(refusal.code()).isEqualTo("plan-refused");
          assertThat(codes(refusal.findings()))
              .contains("step-above-cap")
              .containsAnyOf("volume-above-reservoir");
          assertThat(refusal.problems())
              .extracting(InputProblem::pointer)
              .contains("/programme/dose");
        });
    assertThat(changes.list(NURSE, Accesses.SPINE, ADA)).isEmpty();
  }

  @Test
  void who_must_not_have_the_drug_is_not_told_how_far_a_step_may_go() {
    Patient adult = TestPatients.ada(Accesses.SPINE, "kid");
    ward.register.register(
        NURSE,
        new Patient(
            adult.clinic(),
            adult.id(),
            "Gray",
            "Kim",
            LocalDate.of(2015, 1, 1),
            adult.sex(),
            "en",
            adult.phone(),
            adult.email(),
            Optional.empty(),
            adult.stage()));
    Implant kids = ward.pump("kid", "synchromed-ii-20", "K1");
    String ziconotide =
        "\"from\":\"%s\",\"drug\":\"ziconotide\",\"concentration\":\"25 mcg/mL\",\"dose\":\"%s\"";
    ward.infusions.recordFill(NURSE, FillInput.read(JsonInput.parse("""
        {"filledAt":"2026-04-20T10:00:00Z","drug":"ziconotide","concentration":"25 mcg/mL","volume":"18 mL"}"""), kids).get());
    ward.infusions.recordProgramme(
        NURSE,
        ProgrammeInput.read(
                JsonInput.parse(
                    "{" + ziconotide.formatted("2026-04-20T10:00:00Z", "2.4 mcg/day") + "}"),
                kids)
            .get());

    // a step is at most 2.4 mcg/day; the drug is for adults only
    assertThatThrownBy(() -> changes.propose(
            NURSE,
            proposal("c-1", ziconotide.formatted("2026-05-07T10:00:00Z", "7.2 mcg/day"), "", kids)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(codes(refusal.findings()))
                .contains("adults-only")
                .doesNotContain("step-above-cap"));
  }

  @Test
  void a_told_origin_allows_its_own_step_and_not_more() {
    // Spinal: at most 30 % in 24 h, 200 x 1.3 = 260
    String origin = ",\"origin\":\"spinal\"";
    refused(
        "plan-refused", () -> propose("c-1", NEW_DOSE.replace("230 mcg", "260.001 mcg"), origin));
    assertThat(propose("c-2", NEW_DOSE.replace("230 mcg", "260 mcg"), origin).version())
        .isEqualTo(1);
  }

  @Test
  void nothing_that_differs_and_a_second_open_change_are_refused() {
    refused("nothing-changes", () -> propose("c-1", NEW_DOSE.replace("230", "200"), ""));
    propose("c-2", NEW_DOSE, "");
    refused("change-open", () -> propose("c-3", NEW_DOSE.replace("230", "210"), ""));
    withdraw("c-2");
    refused("change-exists", () -> propose("c-2", NEW_DOSE, ""));
  }

  @Test
  void a_pump_that_was_told_something_else_meanwhile_is_thought_about_anew() {
    propose("c-1", NEW_DOSE, "");
    runs("2026-05-06T09:00:00Z", "2000 mcg/mL", "180 mcg/day");

    refused("pump-changed", () -> confirm(PHARMACIST, "c-1"));
    assertThat(state("c-1")).isEqualTo(State.PROPOSED);
  }

  @Test
  void a_beginning_that_is_past_is_not_confirmed() {
    propose("c-1", NEW_DOSE, "");
    // it begins 6 May, 10:00; a day of grace
    refused(
        "change-outdated",
        () -> confirm(by("pharmacist-2", Instant.parse("2026-05-07T10:00:01Z")), "c-1"));
    assertThat(confirm(by("pharmacist-2", Instant.parse("2026-05-07T10:00:00Z")), "c-1")
            .state())
        .isEqualTo(State.CONFIRMED);
  }

  @Test
  void only_a_record_puts_it_into_the_pump_and_only_what_is_confirmed() {
    propose("c-1", NEW_DOSE, "");
    Instant since = Instant.parse("2026-05-06T09:20:00Z");
    refused(
        "change-proposed",
        () -> changes.recordInPump(NURSE, Accesses.SPINE, ADA, new ChangeId("c-1"), since));
    confirm(PHARMACIST, "c-1");
    assertThat(history().findProgramme(NURSE.at()).orElseThrow().doseText())
        .isEqualTo("200 mcg/day");

    Versioned<ChangeOrder> told =
        changes.recordInPump(NURSE, Accesses.SPINE, ADA, new ChangeId("c-1"), since);

    assertThat(told.value().state()).isEqualTo(State.IN_PUMP);
    assertThat(history().findProgramme(NURSE.at()).orElseThrow().doseText())
        .isEqualTo("230 mcg/day");
    assertThat(openOrders()).isEmpty();
    refused("change-in-pump", () -> withdraw("c-1"));
  }

  @Test
  void a_programme_recorded_elsewhere_closes_it_and_an_error_opens_it_again() {
    propose("c-1", NEW_DOSE, "");
    confirm(PHARMACIST, "c-1");
    runs("2026-05-06T09:00:00Z", "2000 mcg/mL", "225 mcg/day");
    assertThat(state("c-1")).isEqualTo(State.CONFIRMED);
    Programme told = runs("2026-05-06T09:10:00Z", "2000 mcg/mL", "230 mcg/day");
    assertThat(state("c-1")).isEqualTo(State.IN_PUMP);

    ward.infusions.markProgrammeInError(
        NURSE, Accesses.SPINE, ADA, new ErrorMark(told.id().value(), "another patient"));

    assertThat(state("c-1")).isEqualTo(State.CONFIRMED);
  }

  @Test
  void an_error_found_while_another_change_is_open_ends_it() {
    propose("c-1", NEW_DOSE, "");
    confirm(PHARMACIST, "c-1");
    Programme told = runs("2026-05-06T09:10:00Z", "2000 mcg/mL", "230 mcg/day");
    propose("c-2", NEW_DOSE.replace("230", "220"), "");

    ward.infusions.markProgrammeInError(
        NURSE, Accesses.SPINE, ADA, new ErrorMark(told.id().value(), "another patient"));

    assertThat(state("c-1")).isEqualTo(State.WITHDRAWN);
    assertThat(state("c-2")).isEqualTo(State.PROPOSED);
  }

  @Test
  void what_the_pump_was_told_without_a_confirmation_is_shown() {
    propose("c-1", NEW_DOSE, "");
    runs("2026-05-06T09:10:00Z", "2000 mcg/mL", "230 mcg/day");

    ChangeOrder order =
        changes.get(NURSE, Accesses.SPINE, ADA, new ChangeId("c-1")).value();
    assertThat(order.state()).isEqualTo(State.IN_PUMP);
    assertThat(codes(order.events().get(1).findings())).containsExactly("in-pump-unconfirmed");
  }

  @Test
  void history_typed_in_late_is_not_the_change() {
    propose("c-1", NEW_DOSE, "");
    runs("2026-05-05T09:29:59Z", "2000 mcg/mL", "230 mcg/day");
    assertThat(state("c-1")).isEqualTo(State.PROPOSED);
  }

  @Test
  void withdrawing_takes_the_order_back_and_keeps_it_readable() {
    propose("c-1", NEW_DOSE, "");
    confirm(PHARMACIST, "c-1");
    assertThat(openOrders()).hasSize(1);

    assertThat(withdraw("c-1").state()).isEqualTo(State.WITHDRAWN);
    assertThat(openOrders()).isEmpty();
    assertThat(history().programmes()).hasSize(2);
    refused("change-withdrawn", () -> confirm(PHARMACIST, "c-1"));
  }

  @Test
  void another_clinic_and_another_version_change_nothing() {
    ChangeOrder order = propose("c-1", NEW_DOSE, "").value();
    var records = new CoreStores(database).changeRecords();
    assertThat(records.replace(NURSE, order, 2)).isFalse();

    assertThatThrownBy(() -> changes.list(Accesses.to(Accesses.REHAB), Accesses.SPINE, ADA))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no access");
  }

  private void clinic(boolean twoPeople) {
    var stores = new CoreStores(database);
    var directory =
        new ClinicDirectory(stores.clinics(), stores.auditTrail(), database.transactions());
    String text = TestProfiles.text(Accesses.SPINE);
    String asked = text.replace(
        "\"extraVisitsWhileTitrating\"",
        "\"twoPeopleConfirm\": " + twoPeople + ", \"extraVisitsWhileTitrating\"");
    assertThat(asked).isNotEqualTo(text);
    directory.save(NURSE, ClinicProfile.parse(asked));
    changes = new ChangeOrders(
        stores.changeRecords(),
        ward.infusions,
        directory,
        stores.auditTrail(),
        database.transactions());
  }

  private Versioned<ChangeOrder> propose(String id, String programme, String more) {
    return changes.propose(NURSE, proposal(id, programme, more, pump));
  }

  private static ChangeProposal proposal(String id, String programme, String more, Implant pump) {
    var in = JsonInput.parse("{\"id\":\"%s\",\"programme\":{%s},\"reason\":\"spasms at night\"%s}"
        .formatted(id, programme, more));
    var proposal = ChangeProposal.read(in, pump);
    in.check();
    return proposal.get();
  }

  private static String stronger(String concentration) {
    return NEW_DOSE.replace("2000 mcg/mL", concentration).replace("230", "200");
  }

  private static String fill(String concentration) {
    return ",\"fill\":{\"drug\":\"baclofen\",\"concentration\":\"%s\",\"volume\":\"18 mL\"}"
        .formatted(concentration);
  }

  private ChangeOrder confirm(Access access, String id) {
    return changes.confirm(access, Accesses.SPINE, ADA, new ChangeId(id)).value();
  }

  private ChangeOrder withdraw(String id) {
    return changes
        .withdraw(NURSE, Accesses.SPINE, ADA, new ErrorMark(id, "the patient said no"))
        .value();
  }

  private State state(String id) {
    return changes.get(NURSE, Accesses.SPINE, ADA, new ChangeId(id)).value().state();
  }

  private InfusionHistory history() {
    return ward.infusions.history(NURSE, Accesses.SPINE, ADA).orElseThrow();
  }

  private List<Programme> openOrders() {
    return OpenOrders.of(history());
  }

  private void filled(String at, String concentration) {
    var in = JsonInput.parse("""
        {"filledAt":"%s","drug":"baclofen","concentration":"%s","volume":"18 mL"}""".formatted(at, concentration));
    var fill = FillInput.read(in, pump);
    in.check();
    ward.infusions.recordFill(NURSE, fill.get());
  }

  private Programme runs(String from, String concentration, String dose) {
    var in = JsonInput.parse("""
        {"from":"%s","drug":"baclofen","concentration":"%s","dose":"%s"}""".formatted(from, concentration, dose));
    var programme = ProgrammeInput.read(in, pump);
    in.check();
    return ward.infusions.recordProgramme(NURSE, programme.get()).value();
  }

  private static Access by(String actor, Instant at) {
    return new Access(new Actor(actor), NURSE.clinics(), NURSE.purpose(), at);
  }

  private static String line(FieldChange change) {
    return change.field() + change.drug().map(drug -> " " + drug).orElse("") + " "
        + change.before().orElse("-") + " -> " + change.after().orElse("-")
        + change.percent().map(percent -> " " + percent).orElse("");
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private static void refused(String code, Runnable call) {
    assertThatThrownBy(call::run)
        .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
        .satisfies(
            refusal -> assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code));
  }
}
