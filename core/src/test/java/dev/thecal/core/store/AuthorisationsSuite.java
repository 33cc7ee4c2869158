package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.coverage.AttentionCursor;
import dev.thecal.core.coverage.AuthorisationCase;
import dev.thecal.core.coverage.AuthorisationInput;
import dev.thecal.core.coverage.Authorisations;
import dev.thecal.core.coverage.BillingCodeList;
import dev.thecal.core.coverage.BillingCodes;
import dev.thecal.core.coverage.CaseDocument;
import dev.thecal.core.coverage.CaseReview;
import dev.thecal.core.coverage.CaseStepInput;
import dev.thecal.core.coverage.CaseVersion;
import dev.thecal.core.coverage.PayerPolicies;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.testkit.Accesses;
import dev.thecal.core.testkit.TestClinics;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.core.testkit.TestPatients;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What authorisation cases and billing codes must do, on both databases. The tests' today is 2026-05-06. */
abstract class AuthorisationsSuite {

  private static final Access SPINE = Accesses.to(Accesses.SPINE);
  private static final PatientId ADA = new PatientId("p-1");
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);

  private Database database;
  private Authorisations cases;
  private BillingCodes codes;

  abstract TestDatabases kind();

  @BeforeEach
  void open() {
    database = kind().open("core");
    TestClinics.insert(database, Accesses.SPINE, Accesses.REHAB);
    var stores = new CoreStores(database);
    var audit = stores.auditTrail();
    var transactions = database.transactions();
    var register = new PatientRegister(stores.patients(), audit, transactions);
    var directory = new ClinicDirectory(stores.clinics(), audit, transactions);
    codes = new BillingCodes(stores.billingCodeRecords(), directory, audit, transactions);
    cases = new Authorisations(
        stores.authorisationRecords(),
        PayerPolicies.shipped(),
        codes,
        register,
        audit,
        transactions);
    register.register(SPINE, TestPatients.ada(Accesses.SPINE, "p-1"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_new_case_tells_every_document_that_the_payer_asks_for() {
    var opened = claim("case-1");

    var review = cases.review(opened.value(), TODAY);

    assertThat(review.state()).isEqualTo(CaseReview.Standing.PREPARING);
    assertThat(review.missing())
        .extracting(CaseReview.Missing::code)
        .containsExactly("claim-number", "date-of-injury", "attorney-or-lien-holder");
    assertThat(review.missing()).noneMatch(CaseReview.Missing::verified);
  }

  @Test
  void a_case_with_documents_missing_is_not_submitted_and_names_each() {
    var with = document(claim("case-1"), "claim-number");

    var refused = catchThrowableOfType(Refusal.class, () -> submit(with, ""));

    assertThat(refused.problems())
        .extracting(InputProblem::pointer)
        .containsExactly("/documents/date-of-injury", "/documents/attorney-or-lien-holder");
    assertThat(current("case-1").version()).isEqualTo(2);
  }

  @Test
  void a_note_says_why_it_is_submitted_without_them() {
    var submitted = submit(claim("case-1"), ", \"note\": \"the rest follows by post\"");

    assertThat(cases.review(submitted.value(), TODAY).state())
        .isEqualTo(CaseReview.Standing.SUBMITTED);
  }

  @Test
  void a_document_in_error_no_longer_counts_and_stays_readable() {
    var with = document(claim("case-1"), "claim-number");
    String id = with.value().documents().get(0).id();

    var marked =
        cases.markInError(SPINE, version(with), new ErrorMark(id, "another patient's claim"));

    assertThat(cases.review(marked.value(), TODAY).missing())
        .extracting(CaseReview.Missing::code)
        .contains("claim-number");
    assertThat(marked.value().documents()).hasSize(1);
  }

  @Test
  void a_document_that_nobody_asks_for_is_refused_with_the_nearest() {
    assertThatThrownBy(() -> document(claim("case-1"), "claim-numbr"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("claim-number");
  }

  @Test
  void an_approval_ends_after_its_last_day_and_is_looked_at_thirty_days_before() {
    var approved = approved("case-1");

    // 2026-12-31 minus 30 days.
    assertThat(approved.value().attentionOn()).contains(LocalDate.of(2026, 12, 1));
    assertThat(approved.value().expired(LocalDate.of(2026, 12, 31))).isFalse();
    assertThat(approved.value().expired(LocalDate.of(2027, 1, 1))).isTrue();
  }

  @Test
  void a_denied_case_can_be_appealed_but_not_approved_at_once() {
    var submitted = submit(claim("case-1"), ", \"note\": \"as told by phone\"");
    var denied = step(submitted, """
        {"to": "denied", "on": "2026-05-06", "note": "not necessary", "appealBy": "2026-06-05"}""");

    assertThatThrownBy(() -> step(denied, """
        {"to": "approved", "on": "2026-05-06", "reference": "A1", "from": "2026-05-06", "until": "2026-12-31"}"""))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("submitted, withdrawn");
    assertThat(submit(denied, ", \"note\": \"appeal\"").version()).isEqualTo(4);
  }

  @Test
  void a_step_names_every_day_and_word_that_it_lacks() {
    var in = JsonInput.parse("{\"to\": \"approved\", \"on\": \"2026-05-06\"}");
    CaseStepInput.read(in, "nurse-1");

    assertThat(in.finish())
        .extracting(InputProblem::pointer)
        .containsExactly("/reference", "/from", "/until");
  }

  @Test
  void two_changes_of_one_version_do_not_both_win() {
    var opened = claim("case-1");
    document(opened, "claim-number");

    assertThatThrownBy(() -> document(opened, "date-of-injury"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("read it again");
  }

  @Test
  void every_version_is_kept() {
    document(claim("case-1"), "claim-number");

    assertThat(TestClinics.count(database, "authorisation_version")).isEqualTo(2);
  }

  @Test
  void cases_that_need_somebody_come_oldest_first_page_by_page() {
    claim("case-b");
    claim("case-a");
    approved("case-c");

    var first = cases.attention(SPINE, Accesses.SPINE, TODAY, Optional.empty(), 1);
    var second = cases.attention(
        SPINE, Accesses.SPINE, TODAY, Optional.of(AttentionCursor.after(first.get(0))), 5);

    assertThat(first).extracting(one -> one.id().value()).containsExactly("case-a");
    assertThat(second).extracting(one -> one.id().value()).containsExactly("case-b");
  }

  @Test
  void another_clinic_sees_nothing() {
    claim("case-1");

    assertThatThrownBy(() -> cases.list(Accesses.to(Accesses.REHAB), Accesses.SPINE, ADA))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no access");
  }

  @Test
  void a_code_is_used_only_while_the_clinics_list_holds_it() {
    codes.replace(SPINE, Accesses.SPINE, list("2026-01-01", "2026-05-05"), 0);

    assertThatThrownBy(() -> open("case-1", ", \"codes\": [\"62362\"]"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("62362")
        .hasMessageContaining("2026-05-06");
    codes.replace(SPINE, Accesses.SPINE, list("2026-01-01", "2026-05-06"), 1);
    assertThat(open("case-1", ", \"codes\": [\"62362\"]").version()).isEqualTo(1);
  }

  @Test
  void a_stale_list_of_codes_is_refused() {
    codes.replace(SPINE, Accesses.SPINE, list("2026-01-01", "2026-05-06"), 0);

    assertThatThrownBy(
            () -> codes.replace(SPINE, Accesses.SPINE, list("2026-01-01", "2026-05-06"), 0))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("read it again");
  }

  private Versioned<AuthorisationCase> approved(String id) {
    var submitted = submit(claim(id), ", \"note\": \"as told by phone\"");
    return step(submitted, """
        {"to": "approved", "on": "2026-05-06", "reference": "A1", "from": "2026-05-06", "until": "2026-12-31"}""");
  }

  private Versioned<AuthorisationCase> claim(String id) {
    return open(id, "");
  }

  private Versioned<AuthorisationCase> open(String id, String more) {
    return cases.open(
        SPINE,
        read(in -> AuthorisationInput.read(in, Accesses.SPINE, ADA, "nurse-1"), """
        {"id": "%s", "openedOn": "2026-05-06", "payerName": "Example Law", "policy": "personal-injury-claim",
         "procedure": "implant", "indication": "non-cancer-pain"%s}""".formatted(
                id, more)));
  }

  private Versioned<AuthorisationCase> document(
      Versioned<AuthorisationCase> to, String requirement) {
    var document = read(CaseDocument::read, """
        {"requirement": "%s", "reference": "letter of 2 May", "datedOn": "2026-05-02"}""".formatted(requirement));
    return cases.add(SPINE, version(to), document);
  }

  private Versioned<AuthorisationCase> submit(Versioned<AuthorisationCase> one, String more) {
    return step(one, """
        {"to": "submitted", "on": "2026-05-06", "followUpOn": "2026-05-20"%s}""".formatted(more));
  }

  private Versioned<AuthorisationCase> step(Versioned<AuthorisationCase> one, String json) {
    return cases.move(SPINE, version(one), read(in -> CaseStepInput.read(in, "nurse-1"), json));
  }

  private Versioned<AuthorisationCase> current(String id) {
    return cases.list(SPINE, Accesses.SPINE, ADA).stream()
        .filter(one -> one.value().id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static CaseVersion version(Versioned<AuthorisationCase> one) {
    return new CaseVersion(Accesses.SPINE, ADA, one.value().id(), one.version());
  }

  private static BillingCodeList list(String from, String until) {
    return read(BillingCodeList::read, """
        {"codes": [{"code": "62362", "description": "Our words for it", "procedures": ["implant"],
          "validFrom": "%s", "validUntil": "%s"}]}""".formatted(from, until));
  }

  private static <T> T read(Function<JsonInput, Supplier<T>> reader, String json) {
    var in = JsonInput.parse(json);
    var value = reader.apply(in);
    in.check();
    return value.get();
  }
}
