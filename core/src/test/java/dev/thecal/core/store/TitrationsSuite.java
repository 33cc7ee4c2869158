package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.DemoMode;
import dev.thecal.core.clinic.TrialPolicy.WaiverGround;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.figure.Reference;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantInput;
import dev.thecal.core.infusion.FillInput;
import dev.thecal.core.infusion.ProgrammeInput;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.status.Living;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestPatients;
import dev.thecal.core.testkit.TestProfiles;
import dev.thecal.core.testkit.TestServices;
import dev.thecal.core.titration.DoseSuggestion;
import dev.thecal.core.titration.DoseSuggestion.Kind;
import dev.thecal.core.titration.SeenVisit;
import dev.thecal.core.titration.TitrationVisit;
import dev.thecal.core.titration.Titrations;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What titration must do, on both databases. Now is 2026-05-06 09:30 UTC. */
abstract class TitrationsSuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);
  private static final PatientId ADA = new PatientId("p-1");

  private Database database;
  private TestServices services;
  private ClinicDirectory directory;
  private Titrations titrations;
  private Implant pump;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    services = TestServices.over(database);
    var stores = new CoreStores(database);
    directory = new ClinicDirectory(stores.clinics(), stores.auditTrail(), database.transactions());
    directory.save(SPINE, TestProfiles.of(Accesses.SPINE));
    services.register().register(SPINE, TestPatients.ada(Accesses.SPINE, "p-1"));
    pump = services
        .implants()
        .record(SPINE, implant(), Set.of(WaiverGround.ADVANCED_CANCER))
        .value();
    titrations = titrations(true);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_visit_speaks_about_the_dose_that_ran_for_the_whole_day_before() {
    runs("2026-04-20T10:00:00Z", "baclofen", "2000 mcg/mL", "100 mcg/day");
    runs("2026-04-28T10:00:00Z", "baclofen", "2000 mcg/mL", "120 mcg/day");

    SeenVisit before = visit("v-1", "2026-04-28T09:00:00Z", "4", "6");
    SeenVisit same = visit("v-2", "2026-04-29T09:59:59Z", "4", "6");
    SeenVisit after = visit("v-3", "2026-04-29T10:00:00Z", "4", "6");

    assertThat(before.dose()).contains("100 mcg/day");
    assertThat(same.dose()).isEmpty();
    assertThat(after.dose()).contains("120 mcg/day");
    assertThat(after.drugs()).contains("baclofen 2000 mcg/mL");
    assertThat(titrations.list(SPINE, Accesses.SPINE, ADA)).containsExactly(before, same, after);
  }

  @Test
  void a_dose_that_does_not_hold_names_how_far_one_step_may_go() {
    runs("2026-04-20T10:00:00Z", "baclofen", "2000 mcg/mL", "200 mcg/day");
    visit("v-1", "2026-05-05T09:00:00Z", "6", "6");

    DoseSuggestion suggestion = suggestion();

    assertThat(suggestion.kind()).isEqualTo(Kind.RAISE);
    // The origin is not known: at most 15 % a day, 200 x 1.15.
    assertThat(suggestion.notAbove()).contains("230 mcg/day");
    assertThat(suggestion.dose()).isEmpty();
    assertThat(suggestion.banner()).contains("clinician decides");
  }

  @Test
  void without_a_sourced_cap_no_number_is_named() {
    runs("2026-04-20T10:00:00Z", "morphine", "10 mg/mL", "1 mg/day");
    visit("v-1", "2026-05-05T09:00:00Z", "6", "6");

    DoseSuggestion suggestion = suggestion();

    assertThat(suggestion.kind()).isEqualTo(Kind.RAISE);
    assertThat(suggestion.notAbove()).isEmpty();
    assertThat(suggestion.findings()).extracting(Finding::code).contains("no-sourced-cap");
  }

  @Test
  void a_smaller_dose_that_was_enough_is_named_and_withdrawal_is_warned_about() {
    runs("2026-04-16T10:00:00Z", "baclofen", "2000 mcg/mL", "100 mcg/day");
    visit("v-1", "2026-04-20T09:00:00Z", "3", "7");
    visit("v-2", "2026-04-22T09:00:00Z", "3", "7");
    runs("2026-04-24T10:00:00Z", "baclofen", "500 mcg/mL", "120 mcg/day");
    visit("v-3", "2026-04-28T09:00:00Z", "3", "7");
    visit("v-4", "2026-05-05T09:00:00Z", "3", "7");

    DoseSuggestion suggestion = suggestion();

    assertThat(suggestion.kind()).isEqualTo(Kind.LOWER);
    assertThat(suggestion.dose()).contains("100 mcg/day");
    assertThat(suggestion.minimumEffectiveDose()).contains("100 mcg/day");
    assertThat(suggestion.tried())
        .containsExactly(
            new DoseSuggestion.Tried("100 mcg/day", 2, 2, true),
            new DoseSuggestion.Tried("120 mcg/day", 2, 2, true));
    assertThat(suggestion.findings())
        .extracting(Finding::code)
        .contains("decrease", "targets-draft");
  }

  @Test
  void a_severe_side_effect_comes_before_any_dose() {
    runs("2026-04-20T10:00:00Z", "baclofen", "2000 mcg/mL", "200 mcg/day");
    record("""
        {"id":"v-1","visitedAt":"2026-05-05T09:00:00Z","worstPain":6,"mobility":6,
         "sideEffects":[{"what":"very sleepy","degree":"severe"}]}""");

    DoseSuggestion suggestion = suggestion();

    assertThat(suggestion.kind()).isEqualTo(Kind.REVIEW);
    assertThat(suggestion.notAbove()).isEmpty();
    assertThat(suggestion.findings()).extracting(Finding::code).contains("severe-side-effect");
  }

  @Test
  void a_visit_in_error_no_longer_counts_and_stays_readable() {
    runs("2026-04-20T10:00:00Z", "baclofen", "2000 mcg/mL", "200 mcg/day");
    visit("v-1", "2026-05-04T09:00:00Z", "6", "6");
    visit("v-2", "2026-05-05T09:00:00Z", "3", "7");
    assertThat(suggestion().kind()).isEqualTo(Kind.WATCH);

    titrations.markInError(SPINE, Accesses.SPINE, ADA, new ErrorMark("v-2", "other patient"));

    assertThat(suggestion().kind()).isEqualTo(Kind.RAISE);
    assertThat(titrations.list(SPINE, Accesses.SPINE, ADA)).hasSize(2);
    refused("not-found", () -> {
      titrations.markInError(SPINE, Accesses.SPINE, ADA, new ErrorMark("v-2", "again"));
      return "";
    });
  }

  @Test
  void it_is_off_until_the_medical_director_turns_it_on_and_never_guesses_targets() {
    runs("2026-04-20T10:00:00Z", "baclofen", "2000 mcg/mL", "200 mcg/day");
    visit("v-1", "2026-05-05T09:00:00Z", "6", "6");
    String profile = TestProfiles.text(Accesses.SPINE);

    assertThat(titrations(false).suggest(SPINE, Accesses.SPINE, ADA).kind()).isEqualTo(Kind.OFF);
    String turnedOn = profile.replace(
        "\"targets\": {",
        "\"suggestions\": {\"by\": \"sample-medical-director\", \"on\": \"2026-05-01\"}, \"targets\": {");
    refused("invalid-input", () -> ClinicProfile.parse(turnedOn));
    change(
        turnedOn.replaceFirst("\"pumpBrands\": \\[\\],\\s+\"sample\": true", "\"pumpBrands\": []"));
    assertThat(titrations(false).suggest(SPINE, Accesses.SPINE, ADA).kind()).isEqualTo(Kind.RAISE);
    change(TestProfiles.text(Accesses.REHAB)
        .replace("\"id\": \"rehab-and-pain\"", "\"id\": \"spine-surgery\""));
    assertThat(suggestion().kind()).isEqualTo(Kind.NO_TARGETS);
  }

  @Test
  void what_is_not_there_is_said() {
    assertThat(suggestion().kind()).isEqualTo(Kind.NO_VISIT_ON_THIS_DOSE);
    refused("invalid-input", () -> visit("v-1", "2026-05-07T09:00:00Z", "6", "6"));
    visit("v-1", "2026-05-05T09:00:00Z", "6", "6");
    refused("visit-exists", () -> visit("v-1", "2026-05-05T10:00:00Z", "6", "6"));
  }

  @Test
  void another_clinic_is_out_of_reach() {
    SeenVisit seen = visit("v-1", "2026-05-05T09:00:00Z", "6", "6");
    Access rehab = Accesses.to(Accesses.REHAB);
    var records = new CoreStores(database).titrationRecords();

    refused("forbidden", () -> titrations.list(rehab, Accesses.SPINE, ADA));
    refused("forbidden", () -> titrations.suggest(rehab, Accesses.SPINE, ADA));
    refused("forbidden", () -> titrations.record(rehab, seen.visit().value()));
    refused("forbidden", () -> records.add(rehab, seen.visit()));
    refused("forbidden", () -> records.list(rehab, pump));
    refused("forbidden", () -> records.mark(rehab, Accesses.SPINE, ADA, new ErrorMark("v-1", "x")));
    assertThat(records.mark(rehab, Accesses.REHAB, ADA, new ErrorMark("v-1", "x")))
        .isFalse();
  }

  private DoseSuggestion suggestion() {
    return titrations.suggest(SPINE, Accesses.SPINE, ADA);
  }

  private Titrations titrations(boolean demo) {
    var stores = new CoreStores(database);
    return new Titrations(
        stores.titrationRecords(),
        services.infusions(),
        services.register(),
        new Living(stores.statusRecords()),
        directory,
        ClinicFigures.same(Reference.shipped()),
        new DemoMode(demo),
        stores.auditTrail(),
        database.transactions());
  }

  private void change(String profile) {
    long version = directory.get(SPINE, Accesses.SPINE).version();
    directory.change(SPINE, ClinicProfile.parse(profile), version);
  }

  private SeenVisit visit(String id, String at, String pain, String mobility) {
    return record("{\"id\":\"%s\",\"visitedAt\":\"%s\",\"worstPain\":%s,\"mobility\":%s}"
        .formatted(id, at, pain, mobility));
  }

  private SeenVisit record(String json) {
    var in = JsonInput.parse(json);
    var visit = TitrationVisit.read(in, pump);
    in.check();
    return titrations.record(SPINE, visit.get());
  }

  private void runs(String from, String drug, String concentration, String dose) {
    var fill = JsonInput.parse("""
        {"filledAt":"%s","drug":"%s","concentration":"%s","volume":"18 mL"}""".formatted(from, drug, concentration));
    var filled = FillInput.read(fill, pump);
    fill.check();
    services.infusions().recordFill(SPINE, filled.get());
    var in = JsonInput.parse("""
        {"from":"%s","drug":"%s","concentration":"%s","dose":"%s"}""".formatted(from, drug, concentration, dose));
    var programme = ProgrammeInput.read(in, pump);
    in.check();
    services.infusions().recordProgramme(SPINE, programme.get());
  }

  private static Implant implant() {
    var in = JsonInput.parse("""
        {"id":"i-1","pumpModel":"synchromed-ii-20","serial":"A1","site":"lower-left-abdomen",
         "implantedOn":"2026-04-15","catheter":{"fullLength":"110 cm","trimmed":"30 cm"},
         "waiver":{"ground":"advanced-cancer","reason":"weeks to live","by":"the surgeon"}}""");
    var implant = ImplantInput.read(in, Accesses.SPINE, ADA);
    in.check();
    return implant.get();
  }

  private static void refused(String code, Supplier<?> call) {
    assertThatThrownBy(call::get)
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
  }
}
