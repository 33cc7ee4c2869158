package dev.thecal.core.coverage;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.json.Suggestions;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Opens, documents and moves authorisation cases. Coverage informs; it never holds up an urgent replacement. */
public final class Authorisations {

  private final AuthorisationRecords records;
  private final PayerPolicies policies;
  private final BillingCodes codes;
  private final PatientRegister register;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public Authorisations(
      AuthorisationRecords records,
      PayerPolicies policies,
      BillingCodes codes,
      PatientRegister register,
      AuditTrail audit,
      Transactions transactions) {
    this.records = records;
    this.policies = policies;
    this.codes = codes;
    this.register = register;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Opens a case.
   *
   * @throws Refusal NOT_FOUND without the patient, CONFLICT if the id is taken, INVALID for a policy or a
   *     billing code that is not known on that day
   */
  public Versioned<AuthorisationCase> open(Access access, AuthorisationCase opened) {
    NotInFuture.require(access, "/openedOn", opened.lastStep().on());
    return transactions.call(() -> {
      register.get(access, opened.clinic(), opened.patient());
      policies.get(opened.request().policy());
      codes.require(
          access, opened.clinic(), opened.request().codes(), opened.lastStep().on());
      if (!records.add(access, opened)) {
        throw Refusal.conflict(
            "authorisation-exists", "the patient has a case with the id \"" + opened.id() + "\"");
      }
      audit(access, opened, "authorisation-opened", opened.request().policy());
      return new Versioned<>(opened, 1);
    });
  }

  /**
   * Puts a document to a case.
   *
   * @throws Refusal INVALID if the payer asks for nothing of that code, STALE, NOT_FOUND, NOT_ALLOWED on a
   *     case that is closed
   */
  public Versioned<AuthorisationCase> add(
      Access access, CaseVersion version, CaseDocument document) {
    NotInFuture.require(access, "/datedOn", document.datedOn());
    return transactions.call(() -> {
      AuthorisationCase to = current(access, version);
      requireOpen(to);
      requireAsked(to, document.requirement());
      return replace(
          access, version, to.with(document), "authorisation-document", document.requirement());
    });
  }

  /**
   * Marks a document as entered in error; it no longer counts and stays readable.
   *
   * @throws Refusal NOT_FOUND if the case has no such document or it is marked already, STALE
   */
  public Versioned<AuthorisationCase> markInError(
      Access access, CaseVersion version, ErrorMark mark) {
    return transactions.call(() -> {
      AuthorisationCase on = current(access, version);
      if (on.documents().stream().noneMatch(one -> one.id().equals(mark.id()) && one.stands())) {
        throw Refusal.notFound("document that counts", mark.id());
      }
      AuthorisationCase marked = on.withError(mark.id(), mark.reason());
      return replace(access, version, marked, "authorisation-document-error", mark.reason());
    });
  }

  /**
   * Moves a case on.
   *
   * @throws Refusal NOT_ALLOWED if this state cannot follow; INVALID if documents are missing and no note
   *     says why it is submitted without them, and for a day in the future or before the last step; STALE
   */
  public Versioned<AuthorisationCase> move(Access access, CaseVersion version, CaseStep step) {
    NotInFuture.require(access, "/on", step.on());
    return transactions.call(() -> {
      AuthorisationCase from = current(access, version);
      requireNext(from, step);
      if (step.to() == CaseState.SUBMITTED && step.note().isEmpty()) {
        requireComplete(from);
      }
      String action = "authorisation-" + Reads.name(step.to());
      return replace(access, version, from.with(step), action, step.note().orElse(""));
    });
  }

  /**
   * @throws Refusal NOT_FOUND if the patient has no such case
   */
  public Versioned<AuthorisationCase> get(
      Access access, ClinicId clinic, PatientId patient, CaseId id) {
    return list(access, clinic, patient).stream()
        .filter(one -> one.value().id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("authorisation case", id.value()));
  }

  /** The cases of a patient, by id. */
  public List<Versioned<AuthorisationCase>> list(
      Access access, ClinicId clinic, PatientId patient) {
    return records.list(access, clinic, patient);
  }

  /** How a case looks on a day. */
  public CaseReview review(AuthorisationCase one, LocalDate on) {
    return CaseReview.of(one, policies.get(one.request().policy()), on);
  }

  /** As {@link AuthorisationRecords#attention}. */
  public List<AuthorisationCase> attention(
      Access access, ClinicId clinic, LocalDate by, Optional<AttentionCursor> after, int limit) {
    return records.attention(access, clinic, by, after, limit);
  }

  private AuthorisationCase current(Access access, CaseVersion version) {
    var now = get(access, version.clinic(), version.patient(), version.id());
    if (now.version() != version.number()) {
      throw stale(version.id());
    }
    return now.value();
  }

  private static Refusal stale(CaseId id) {
    return Refusal.stale("authorisation case \"" + id + "\"");
  }

  private void requireAsked(AuthorisationCase one, String requirement) {
    CaseRequest request = one.request();
    List<String> asked =
        policies
            .get(request.policy())
            .requirements(request.procedure(), request.indication())
            .stream()
            .map(known -> known.value().code())
            .toList();
    if (!asked.contains(requirement)) {
      throw Refusal.invalid(
          "/requirement",
          "this payer asks for nothing called \"" + requirement + "\""
              + Suggestions.maybe(requirement, asked) + "; it asks for "
              + String.join(", ", asked));
    }
  }

  private static void requireOpen(AuthorisationCase one) {
    if (one.currentState() == CaseState.APPROVED || one.currentState() == CaseState.WITHDRAWN) {
      throw Refusal.notAllowed(
          "authorisation-closed",
          "the case is " + Reads.name(one.currentState()) + "; open a new one",
          List.of());
    }
  }

  private static void requireNext(AuthorisationCase from, CaseStep step) {
    CaseStep last = from.lastStep();
    if (!last.to().next().contains(step.to())) {
      String allowed =
          last.to().next().stream().map(Reads::name).sorted().collect(Collectors.joining(", "));
      throw Refusal.notAllowed(
          "authorisation-step",
          "a case that is " + Reads.name(last.to()) + " cannot become " + Reads.name(step.to())
              + "; it can become " + (allowed.isEmpty() ? "nothing: open a new one" : allowed),
          List.of());
    }
    if (step.on().isBefore(last.on())) {
      throw Refusal.invalid("/on", step.on() + " is before the last step on " + last.on());
    }
  }

  private void requireComplete(AuthorisationCase one) {
    List<InputProblem> missing = review(one, one.lastStep().on()).missing().stream()
        .map(document -> new InputProblem(
            "/documents/" + document.code(),
            document.text()
                + ": put the document to the case, or say in the note why it is missing"))
        .toList();
    if (!missing.isEmpty()) {
      throw Refusal.invalid(missing);
    }
  }

  private Versioned<AuthorisationCase> replace(
      Access access, CaseVersion version, AuthorisationCase changed, String action, String detail) {
    if (!records.replace(access, changed, version.number())) {
      throw stale(version.id());
    }
    audit(access, changed, action, detail);
    return new Versioned<>(changed, version.number() + 1);
  }

  private void audit(Access access, AuthorisationCase one, String action, String detail) {
    audit.record(
        access,
        one.clinic(),
        action,
        "patient/" + one.patient() + "/authorisation/" + one.id(),
        detail);
  }
}
