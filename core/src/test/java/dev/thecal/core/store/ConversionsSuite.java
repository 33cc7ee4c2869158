package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.conversion.Conversion;
import dev.thecal.core.conversion.Conversion.State;
import dev.thecal.core.conversion.ConversionId;
import dev.thecal.core.conversion.ConversionRequest;
import dev.thecal.core.conversion.Conversions;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.figure.ClinicFigures;
import dev.thecal.core.figure.Reference;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.MedicationInput;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestPatients;
import dev.thecal.core.testkit.TestProfiles;
import dev.thecal.core.testkit.TestServices;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a conversion of medicine by mouth must do, on both databases. */
abstract class ConversionsSuite {

  private static final PatientId ADA = new PatientId("p-1");
  private static final Access NURSE = Accesses.to(Accesses.SPINE);
  private static final Access DOCTOR = by("dr-1");
  private static final Access PHARMACIST = by("pharmacist-2");
  private static final String MORPHINE =
      "\"id\":\"m-1\",\"drug\":\"morphine\",\"classes\":[\"opioid\"],\"route\":\"oral\",\"dose\":\"30 mg\",\"timesPerDay\":2";

  private Database database;
  private TestServices services;
  private Conversions conversions;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    services = TestServices.over(database);
    var stores = new CoreStores(database);
    var directory =
        new ClinicDirectory(stores.clinics(), stores.auditTrail(), database.transactions());
    directory.save(NURSE, TestProfiles.of(Accesses.SPINE));
    services.register().register(NURSE, TestPatients.ada(Accesses.SPINE, "p-1"));
    conversions = new Conversions(
        stores.conversionRecords(),
        new Conversions.Facts(
            services.chart(),
            services.register(),
            directory,
            ClinicFigures.same(Reference.shipped())),
        stores.auditTrail(),
        database.transactions());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void the_list_of_medicines_gives_both_ratios_and_the_lower_dose_holds() {
    takes(MORPHINE);

    Conversion made = convert("c-1", "");

    // 60 mg/day: / 300 = 0.2, / 100 = 0.6 mg/day
    assertThat(made.oral()).isEqualTo(DailyDose.parse("60 mg/day"));
    assertThat(made.candidates())
        .extracting(one -> one.ratio() + " " + one.dose())
        .containsExactly("300 0.2 mg/day", "100 0.6 mg/day");
    assertThat(made.notAbove()).isEqualTo(DailyDose.parse("0.2 mg/day"));
    assertThat(made.medications()).containsExactly("m-1");
    assertThat(codes(made)).containsExactly("medications-not-reviewed", "double-sign-off");
    assertThat(made.startingDoseNotAbove()).isEmpty();
    assertThat(conversions.get(NURSE, Accesses.SPINE, ADA, made.id()).value()).isEqualTo(made);
  }

  @Test
  void the_top_of_the_starting_range_caps_it_and_unknown_tolerance_counts_as_none() {
    takes(MORPHINE.replace("30 mg", "300 mg"));

    // 600 mg/day / 300 = 2 mg/day; naive at most 1, tolerant at most 10 mg/day
    assertThat(convert("c-1", "").notAbove()).isEqualTo(DailyDose.parse("1 mg/day"));
    assertThat(codes(convert("c-2", ",\"opioidTolerant\":false")))
        .contains("capped-at-start-range");
    assertThat(convert("c-3", ",\"opioidTolerant\":true").notAbove())
        .isEqualTo(DailyDose.parse("2 mg/day"));
  }

  @Test
  void it_counts_as_a_proposal_when_two_different_people_have_signed() {
    takes(MORPHINE);
    convert("c-1", "");

    assertThat(sign(DOCTOR).state()).isEqualTo(State.WAITING);
    refused("second-person-needed", () -> sign(by(" DR-1 ")));
    Conversion signed = sign(PHARMACIST);

    assertThat(signed.state()).isEqualTo(State.SIGNED);
    assertThat(signed.startingDoseNotAbove()).contains(DailyDose.parse("0.2 mg/day"));
    assertThat(signed.signatures())
        .extracting(Conversion.Signature::by)
        .containsExactly("dr-1", "pharmacist-2");
    refused("conversion-signed", () -> sign(by("dr-3")));
  }

  @Test
  void a_medicine_that_changed_before_the_second_signature_asks_for_a_new_conversion() {
    takes(MORPHINE);
    convert("c-1", "");
    sign(DOCTOR);
    takes(MORPHINE.replace("m-1", "m-2").replace("30 mg", "15 mg") + ",\"replaces\":\"m-1\"");

    refused("conversion-outdated", () -> sign(PHARMACIST));
    assertThat(conversions
            .withdraw(NURSE, Accesses.SPINE, ADA, new ErrorMark("c-1", "dose halved"))
            .value()
            .state())
        .isEqualTo(State.WITHDRAWN);
    refused("conversion-withdrawn", () -> sign(PHARMACIST));
    // 30 / 300
    assertThat(convert("c-2", "").notAbove()).isEqualTo(DailyDose.parse("0.1 mg/day"));
  }

  @Test
  void it_never_runs_backwards() {
    takes(MORPHINE);
    refused("never-backwards", () -> convert("c-1", "morphine", "intrathecal-to-oral", ""));
    assertThat(conversions.list(NURSE, Accesses.SPINE, ADA)).isEmpty();
  }

  @Test
  void nothing_is_guessed_from_a_list_that_does_not_say_it() {
    refused("no-oral-dose", () -> convert("c-1", ""));
    takes(MORPHINE.replace("m-1", "m-2") + ",\"asNeeded\":true");
    refused("no-oral-dose", () -> convert("c-1", ""));
    takes(MORPHINE.replace("m-1", "m-3").replace("\"oral\"", "\"injection\""));
    refused("no-oral-dose", () -> convert("c-1", ""));
    takes(MORPHINE.replace(",\"timesPerDay\":2", ""));
    refused("oral-dose-unknown", () -> convert("c-1", ""));
  }

  @Test
  void what_is_not_counted_is_named() {
    takes(MORPHINE);
    takes(MORPHINE.replace("m-1", "m-2") + ",\"asNeeded\":true");
    takes(MORPHINE.replace("m-1", "m-3").replace("morphine", "oxycodone"));

    Conversion made = convert("c-1", "");

    assertThat(made.oral()).isEqualTo(DailyDose.parse("60 mg/day"));
    assertThat(made.findings())
        .filteredOn(finding -> finding.code().equals("opioid-not-counted"))
        .extracting(Finding::text)
        .satisfiesExactly(
            one -> assertThat(one).startsWith("morphine, as needed,"),
            two -> assertThat(two).startsWith("oxycodone is taken"));
  }

  @Test
  void a_drug_without_a_ratio_or_unknown_is_refused() {
    takes(MORPHINE.replace("morphine", "hydromorphone"));
    refused("no-sourced-ratio", () -> convert("c-1", "hydromorphone", "oral-to-intrathecal", ""));
    refused("invalid-input", () -> convert("c-1", "morphin", "oral-to-intrathecal", ""));
  }

  @Test
  void an_id_is_taken_once_and_an_old_version_changes_nothing() {
    takes(MORPHINE);
    Conversion made = convert("c-1", "");
    refused("conversion-exists", () -> convert("c-1", ""));
    assertThat(new CoreStores(database).conversionRecords().replace(NURSE, made, 2))
        .isFalse();
    assertThatThrownBy(() -> conversions.list(Accesses.to(Accesses.REHAB), Accesses.SPINE, ADA))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no access");
  }

  private Conversion convert(String id, String more) {
    return convert(id, "morphine", "oral-to-intrathecal", more);
  }

  private Conversion convert(String id, String drug, String direction, String more) {
    var in = JsonInput.parse("{\"id\":\"%s\",\"drug\":\"%s\",\"direction\":\"%s\"%s}"
        .formatted(id, drug, direction, more));
    var request = ConversionRequest.read(in, Accesses.SPINE, ADA);
    in.check();
    return conversions.convert(NURSE, request.get()).value();
  }

  private Conversion sign(Access access) {
    return conversions
        .sign(access, Accesses.SPINE, ADA, new ConversionId("c-1"))
        .value();
  }

  private void takes(String fields) {
    var in = JsonInput.parse("{" + fields + ",\"notedOn\":\"2026-05-01\"}");
    var note = MedicationInput.read(in);
    in.check();
    services.chart().note(NURSE, Accesses.SPINE, ADA, note.get());
  }

  private static Access by(String actor) {
    return new Access(new Actor(actor), NURSE.clinics(), NURSE.purpose(), NURSE.at());
  }

  private static List<String> codes(Conversion conversion) {
    return conversion.findings().stream().map(Finding::code).toList();
  }

  private static void refused(String code, Runnable call) {
    assertThatThrownBy(call::run)
        .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
        .satisfies(
            refusal -> assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code));
  }
}
