package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.TrialPolicy.WaiverGround;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.Explant;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantFindings;
import dev.thecal.core.implant.ImplantInput;
import dev.thecal.core.implant.ImplantRecorded;
import dev.thecal.core.implant.ImplantRemoved;
import dev.thecal.core.implant.Implants;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.patient.Stage;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestPatients;
import dev.thecal.core.trial.SuccessThreshold;
import dev.thecal.core.trial.TrialId;
import dev.thecal.core.trial.TrialInput;
import dev.thecal.core.trial.Trials;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What implants must do, on both databases. */
abstract class ImplantsSuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);
  private static final PatientId ADA = new PatientId("p-1");
  private static final PatientId BEA = new PatientId("p-2");
  private static final Set<WaiverGround> CANCER = Set.of(WaiverGround.ADVANCED_CANCER);

  private final List<DomainEvent> heard = new ArrayList<>();
  private Database database;
  private PatientRegister register;
  private Trials trials;
  private Implants implants;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
    var stores = new CoreStores(database);
    var audit = stores.auditTrail();
    register = new PatientRegister(stores.patients(), audit, database.transactions());
    trials = new Trials(stores.trialRecords(), register, audit, database.transactions());
    var events = new Events(Set.of((event, access) -> heard.add(event)));
    implants = new Implants(
        stores.implantRecords(), trials, register, audit, events, database.transactions());
    register.register(SPINE, TestPatients.ada(Accesses.SPINE, "p-1"));
    register.register(SPINE, TestPatients.ada(Accesses.SPINE, "p-2"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void without_a_successful_trial_it_is_refused_with_the_source_and_nothing_is_left() {
    trial(ADA, "t-1", "6", "2026-04-01");

    assertThatThrownBy(() -> implants.record(SPINE, implant(ADA, "i-1", "A1"), CANCER))
        .isInstanceOfSatisfying(Refusal.class, refusal -> {
          assertThat(refusal.code()).isEqualTo("no-successful-trial");
          assertThat(refusal.getMessage()).contains("t-1").contains("failure");
          assertThat(refusal.findings())
              .singleElement()
              .satisfies(f -> assertThat(f.source().title()).isEqualTo("eviCore CMM-210"));
        });
    assertThat(stage(ADA)).isEqualTo(Stage.TRIAL_DONE);
    assertThat(implants.list(SPINE, Accesses.SPINE, ADA)).isEmpty();
    assertThat(heard).isEmpty();
  }

  @Test
  void a_successful_trial_opens_the_way_and_is_named_on_the_implant() {
    trial(ADA, "t-1", "6", "2026-04-01");
    trial(ADA, "t-2", "4", "2026-04-10");

    var recorded = implants.record(SPINE, implant(ADA, "i-1", "A1"), CANCER);

    assertThat(recorded.value().trial()).contains(new TrialId("t-2"));
    assertThat(implants.getInBody(SPINE, Accesses.SPINE, ADA)).isEqualTo(recorded);
    // 110 cm - 30 cm = 80 cm
    assertThat(recorded.value().catheter().orElseThrow().implantedLength()).hasToString("80 cm");
    assertThat(stage(ADA)).isEqualTo(Stage.IMPLANTED);
    assertThat(heard).containsExactly(new ImplantRecorded(recorded.value()));
  }

  @Test
  void a_trial_after_the_implant_or_of_another_patient_opens_nothing() {
    trial(BEA, "t-1", "4", "2026-04-01");
    trial(ADA, "t-2", "4", "2026-04-16");
    refused("no-successful-trial", () -> implants.record(SPINE, implant(ADA, "i-1", "A1"), CANCER));

    trial(ADA, "t-3", "4", "2026-04-15");
    assertThat(implants.record(SPINE, implant(ADA, "i-1", "A1"), CANCER).value().trial())
        .contains(new TrialId("t-3"));
  }

  @Test
  void a_waiver_counts_only_on_a_ground_that_the_clinic_accepts() {
    Implant waived = read(
        ADA,
        json("i-1", "A1")
            .replace(
                "}}",
                "},\"waiver\":{\"ground\":\"advanced-cancer\",\"reason\":\"weeks to"
                    + " live\",\"by\":\"the implanting surgeon\"}}"));

    refused("waiver-not-accepted", () -> implants.record(SPINE, waived, Set.of()));
    var recorded = implants.record(SPINE, waived, CANCER);

    assertThat(recorded.value().trial()).isEmpty();
    assertThat(implants.list(SPINE, Accesses.SPINE, ADA)).containsExactly(recorded);
  }

  @Test
  void one_body_holds_one_pump_and_one_pump_is_in_one_body() {
    trial(ADA, "t-1", "4", "2026-04-01");
    trial(BEA, "t-1", "4", "2026-04-01");
    implants.record(SPINE, implant(ADA, "i-1", "A1"), CANCER);

    refused("pump-in-body", () -> implants.record(SPINE, implant(ADA, "i-2", "A2"), CANCER));
    refused("implant-exists", () -> implants.record(SPINE, implant(BEA, "i-1", "A1"), CANCER));
    // The service looked first; the key is what holds when two write at once.
    assertThat(new CoreStores(database).implantRecords().add(SPINE, implant(ADA, "i-2", "A2")))
        .isFalse();
    assertThat(stage(BEA)).isEqualTo(Stage.TRIAL_DONE);
  }

  @Test
  void a_removed_pump_makes_room_for_the_next() {
    trial(ADA, "t-1", "4", "2026-04-01");
    var first = implants.record(SPINE, implant(ADA, "i-1", "A1"), CANCER).value();
    var out = new Explant(LocalDate.of(2026, 5, 1), Explant.Reason.INFECTION, Optional.empty());

    refused("stale", () -> implants.remove(SPINE, first, out, 2));
    var removed = implants.remove(SPINE, first, out, 1);
    assertThat(stage(ADA)).isEqualTo(Stage.REMOVED);
    refused("removed-already", () -> implants.remove(SPINE, first, out, 2));
    var second = implants.record(SPINE, implant(ADA, "i-2", "A2"), CANCER);

    assertThat(removed.version()).isEqualTo(2);
    assertThat(implants.list(SPINE, Accesses.SPINE, ADA))
        .containsExactlyInAnyOrder(removed, second);
    assertThat(implants.getInBody(SPINE, Accesses.SPINE, ADA)).isEqualTo(second);
    assertThat(heard)
        .containsExactly(
            new ImplantRecorded(first),
            new ImplantRemoved(removed.value()),
            new ImplantRecorded(second.value()));
  }

  @Test
  void a_removal_is_not_before_the_implant_nor_in_the_future() {
    trial(ADA, "t-1", "4", "2026-04-01");
    var implant = implants.record(SPINE, implant(ADA, "i-1", "A1"), CANCER).value();

    refused("invalid-input", () -> implants.remove(SPINE, implant, out("2026-04-14"), 1));
    refused("invalid-input", () -> implants.remove(SPINE, implant, out("2027-04-15"), 1));
    assertThat(implants.remove(SPINE, implant, out("2026-04-15"), 1).version()).isEqualTo(2);
  }

  @Test
  void nobody_carries_a_pump_before_the_birth() {
    // Ada was born on 29 February 1960
    String json = json("i-1", "A1").replace("2026-04-15", "1960-02-28");
    Implant early =
        ImplantInput.read(JsonInput.parse(json), Accesses.SPINE, ADA).get();

    assertThatThrownBy(() -> implants.record(SPINE, early, CANCER))
        .isInstanceOfSatisfying(Refusal.class, refusal -> {
          assertThat(refusal.problems())
              .extracting(InputProblem::pointer)
              .containsExactly("/implantedOn");
          assertThat(refusal).hasMessageContaining("before the birth on 1960-02-29");
        });
  }

  @Test
  void a_model_that_nobody_knows_is_said_with_the_nearest_known_ones() {
    String json = json("i-1", "A1").replace("synchromed-ii-20", "synchromed-2-20");
    Implant other =
        ImplantInput.read(JsonInput.parse(json), Accesses.SPINE, ADA).get();

    assertThat(ImplantFindings.of(other, PumpModels.shipped()))
        .singleElement()
        .satisfies(finding -> assertThat(finding.text()).contains("maybe \"synchromed-ii-20\""));
    String known = json("i-1", "A1");
    assertThat(ImplantFindings.of(
            ImplantInput.read(JsonInput.parse(known), Accesses.SPINE, ADA).get(),
            PumpModels.shipped()))
        .isEmpty();
  }

  @Test
  void another_clinic_is_out_of_reach() {
    trial(ADA, "t-1", "4", "2026-04-01");
    var recorded = implants.record(SPINE, implant(ADA, "i-1", "A1"), CANCER);
    Access rehab = Accesses.to(Accesses.REHAB);
    var records = new CoreStores(database).implantRecords();

    refused("forbidden", () -> implants.list(rehab, Accesses.SPINE, ADA));
    refused("forbidden", () -> implants.record(rehab, implant(BEA, "i-2", "A2"), CANCER));
    refused("forbidden", () -> implants.remove(rehab, recorded.value(), out("2026-05-01"), 1));
    refused("forbidden", () -> records.add(rehab, recorded.value()));
    refused("forbidden", () -> records.replace(rehab, recorded.value(), 1));
    assertThat(records.list(rehab, Accesses.REHAB, ADA)).isEmpty();
  }

  @Test
  void an_unknown_catheter_needs_a_reason_and_a_trimmed_one_has_something_left() {
    assertThat(problems(json("i-1", "A1").replace("30 cm", "110 cm"))).containsExactly("/catheter");
    assertThat(problems(json("i-1", "A1").replace("lower-left-abdomen", "stomach")))
        .containsExactly("/site");
    assertThat(problems("""
        {"pumpModel":"synchromed-ii-20","serial":"A1","site":"left-buttock",
         "implantedOn":"2026-04-15"}""")).containsExactly("/catheter");
    assertThat(problems("""
        {"pumpModel":"synchromed-ii-20","serial":"A1","site":"left-buttock",
         "implantedOn":"2026-04-15","catheterUnknownReason":"done elsewhere"}""")).isEmpty();
  }

  private static Explant out(String on) {
    return new Explant(LocalDate.parse(on), Explant.Reason.OTHER, Optional.empty());
  }

  private Stage stage(PatientId patient) {
    return register.get(SPINE, Accesses.SPINE, patient).value().stage();
  }

  /** From 8: at 4 a success by half, at 6 a failure. */
  private void trial(PatientId patient, String id, String sustained, String on) {
    var in = JsonInput.parse("""
        {"id":"%s","method":"single-injection","setting":"hospital-outpatient","drug":"morphine",
         "startedOn":"%s","endedOn":"%s","response":{"baselineNrs":8,"sustainedNrs":%s,
         "functionImproved":true,"intolerable":false,"patientWants":true}}""".formatted(id, on, on, sustained));
    var trial = TrialInput.read(in, Accesses.SPINE, patient);
    in.check();
    trials.record(SPINE, trial.get(), SuccessThreshold.parse(">= 0.5"));
  }

  private static String json(String id, String serial) {
    return """
        {"id":"%s","pumpModel":"synchromed-ii-20","serial":"%s","site":"lower-left-abdomen",
         "implantedOn":"2026-04-15","catheter":{"fullLength":"110 cm","trimmed":"30 cm"}}""".formatted(id, serial);
  }

  private static Implant implant(PatientId patient, String id, String serial) {
    return read(patient, json(id, serial));
  }

  private static Implant read(PatientId patient, String json) {
    var in = JsonInput.parse(json);
    var implant = ImplantInput.read(in, Accesses.SPINE, patient);
    in.check();
    return implant.get();
  }

  private static List<String> problems(String json) {
    var in = JsonInput.parse(json);
    ImplantInput.read(in, Accesses.SPINE, ADA);
    return in.finish().stream().map(problem -> problem.pointer()).toList();
  }

  private static void refused(String code, Supplier<?> call) {
    assertThatThrownBy(call::get)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
