package dev.thecal.scheduling.recall;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Records who tried to reach a patient and how, and how a patient does not want to be reached. */
public final class ContactDesk {

  private static final Citation RECORD = Citation.of("The patient's record", "contact limit");

  private final ContactRecords records;
  private final PatientRegister register;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public ContactDesk(
      ContactRecords records,
      PatientRegister register,
      AuditTrail audit,
      Transactions transactions) {
    this.records = records;
    this.register = register;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * An attempt with what is to be said about it.
   *
   * @param findings for example that the patient refuses this channel: it happened, so it is recorded
   */
  public record Recorded(NotedAttempt attempt, List<Finding> findings) {}

  /**
   * @throws Refusal NOT_FOUND without the patient, CONFLICT if the id is taken, INVALID in the future
   */
  public Recorded record(Access access, ContactAttempt attempt) {
    if (attempt.at().isAfter(access.at())) {
      throw Refusal.invalid("/at", attempt.at() + " has not come yet");
    }
    return transactions.call(() -> {
      register.get(access, attempt.clinic(), attempt.patient());
      var noted = new NotedAttempt(attempt, access.actor().id(), access.at());
      if (!records.add(access, noted)) {
        throw Refusal.conflict(
            "attempt-exists", "the id \"" + attempt.id() + "\" is taken; choose another");
      }
      audit.record(
          access,
          attempt.clinic(),
          "contact-attempt",
          "patient/" + attempt.patient() + "/contact-attempt/" + attempt.id(),
          Reads.name(attempt.channel()) + ": " + Reads.name(attempt.outcome()));
      return new Recorded(noted, findings(access, attempt));
    });
  }

  /** Of a patient, the newest first. */
  public List<NotedAttempt> list(Access access, ClinicId clinic, PatientId patient) {
    return records.list(access, clinic, patient);
  }

  /**
   * At version 0 while nothing was told.
   *
   * @throws Refusal NOT_FOUND without the patient
   */
  public Versioned<ContactLimit> limit(Access access, ClinicId clinic, PatientId patient) {
    register.get(access, clinic, patient);
    return records
        .findLimit(access, clinic, patient)
        .orElseGet(() -> new Versioned<>(ContactLimit.none(clinic, patient), 0));
  }

  /**
   * @throws Refusal NOT_FOUND without the patient, STALE if it was changed meanwhile
   */
  public Versioned<ContactLimit> change(Access access, ContactLimit limit, long expectedVersion) {
    return transactions.call(() -> {
      register.get(access, limit.clinic(), limit.patient());
      if (!records.putLimit(access, limit, expectedVersion)) {
        throw Refusal.stale("contact limit of patient \"" + limit.patient() + "\"");
      }
      audit.record(
          access,
          limit.clinic(),
          "contact-limit-changed",
          "patient/" + limit.patient() + "/contact-limit",
          limit.notBy().toString());
      return new Versioned<>(limit, expectedVersion + 1);
    });
  }

  private List<Finding> findings(Access access, ContactAttempt attempt) {
    var findings = new ArrayList<Finding>();
    boolean refused = limit(access, attempt.clinic(), attempt.patient())
        .value()
        .notBy()
        .contains(attempt.channel());
    if (refused) {
      findings.add(new Finding(
          "do-not-contact",
          Severity.WARN,
          "The patient does not want to be reached this way: take another.",
          RECORD));
    }
    if (attempt.outcome() == ContactAttempt.Outcome.WRONG_NUMBER) {
      findings.add(new Finding(
          "wrong-number",
          Severity.WARN,
          "The number on record is wrong: find the right one and correct the record.",
          Citation.of("The patient's record", "phone")));
    }
    return findings;
  }
}
