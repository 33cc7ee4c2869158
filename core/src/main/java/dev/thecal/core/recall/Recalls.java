package dev.thecal.core.recall;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.device.DeviceRecords;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.ImplantRecords;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Works through recalls: finds the patients, keeps who was reached and what was decided, and closes only when
 * every patient has a decision.
 */
public final class Recalls {

  private final RecallRecords records;
  private final Sweep sweep;
  private final PatientRegister patients;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public Recalls(
      RecallRecords records,
      ImplantRecords implants,
      DeviceRecords devices,
      PatientRegister patients,
      AuditTrail audit,
      Transactions transactions) {
    this.records = records;
    this.sweep = new Sweep(records, implants, devices);
    this.patients = patients;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * A recall after a look through the clinic.
   *
   * @param newPatients found now and not before
   * @param findings about the notice, for example a model that nobody here has
   */
  public record Swept(
      Recall recall, long version, int newPatients, List<Finding> findings, RecallReport report) {}

  /**
   * Opens a recall and finds its patients.
   *
   * @throws Refusal CONFLICT if the id is taken, INVALID for a notice of the future
   */
  public Swept open(Access access, Recall recall) {
    NotInFuture.require(access, "/noticedOn", recall.noticedOn());
    return transactions.call(() -> {
      if (!records.add(access, recall)) {
        throw Refusal.conflict(
            "recall-exists", "there is a recall \"" + recall.id() + "\" already");
      }
      audit(access, recall, "recall-opened", recall.notice());
      return swept(access, new Versioned<>(recall, 1));
    });
  }

  /**
   * Looks through the clinic again: what was implanted, filled or registered since is added. Nobody is
   * ever taken off the list.
   *
   * @throws Refusal NOT_FOUND, CONFLICT if the recall is closed
   */
  public Swept sweep(Access access, ClinicId clinic, RecallId id) {
    return transactions.call(() -> swept(access, requireOpen(get(access, clinic, id))));
  }

  /**
   * Records a try to reach a patient.
   *
   * @throws Refusal NOT_FOUND if the patient is not on the list, CONFLICT if the recall is closed
   */
  public RecallRow contact(Access access, Recall named, PatientId patient, Contact contact) {
    NotInFuture.require(access, "/at", contact.at());
    return onCase(access, named, patient, "recall-contact", recall -> {
      records.addContact(access, recall, patient, contact);
      return contact.reached() ? "reached" : "not reached";
    });
  }

  /**
   * Records what is done for a patient; a later decision replaces an earlier one, which stays readable.
   *
   * @throws Refusal as {@link #contact}
   */
  public RecallRow decide(Access access, Recall named, PatientId patient, Decision decision) {
    return onCase(access, named, patient, "recall-decision", recall -> {
      records.addDecision(access, recall, patient, decision);
      return Reads.name(decision.choice());
    });
  }

  /**
   * Closes a recall after one more look through the clinic.
   *
   * @throws Refusal NOT_ALLOWED while a patient has no decision, STALE, NOT_FOUND, CONFLICT if it is
   *     closed
   */
  public Versioned<Recall> close(
      Access access, Recall named, Optional<String> remark, long expectedVersion) {
    return transactions.call(() -> {
      Recall recall = requireOpen(get(access, named.clinic(), named.id())).value();
      requireAllDecided(swept(access, new Versioned<>(recall, expectedVersion)).report());
      Recall closed =
          recall.closed(new Recall.Closing(access.at(), access.actor().id(), remark));
      if (!records.replace(access, closed, expectedVersion)) {
        throw Refusal.stale("recall \"" + recall.id() + "\"");
      }
      audit(access, closed, "recall-closed", remark.orElse(""));
      return new Versioned<>(closed, expectedVersion + 1);
    });
  }

  /**
   * @throws Refusal NOT_FOUND
   */
  public Versioned<Recall> get(Access access, ClinicId clinic, RecallId id) {
    return records
        .find(access, clinic, id)
        .orElseThrow(() -> Refusal.notFound("recall", id.value()));
  }

  /** All recalls of the clinic, the newest first. */
  public List<Versioned<Recall>> list(Access access, ClinicId clinic) {
    return records.list(access, clinic);
  }

  /**
   * Where a recall stands now.
   *
   * @throws Refusal NOT_FOUND
   */
  public RecallReport report(Access access, ClinicId clinic, RecallId id) {
    return transactions.call(() -> report(access, get(access, clinic, id).value()));
  }

  private Swept swept(Access access, Versioned<Recall> recall) {
    Map<PatientId, RecallCase> before = records.listCases(access, recall.value()).stream()
        .collect(Collectors.toMap(RecallCase::patient, Function.identity()));
    Sweep.Found found = sweep.of(access, recall.value());
    int fresh = 0;
    for (var entry : found.hits().entrySet()) {
      var patient = new PatientId(entry.getKey());
      Optional<RecallCase> known = Optional.ofNullable(before.get(patient));
      RecallCase now = known
          .map(old -> old.with(entry.getValue(), access.at()))
          .orElseGet(
              () -> new RecallCase(patient, entry.getValue(), access.at(), List.of(), List.of()));
      fresh += known.isEmpty() ? 1 : 0;
      if (known.filter(now::equals).isEmpty()) {
        records.saveHits(access, recall.value(), now);
      }
    }
    audit(access, recall.value(), "recall-swept", fresh + " patients more");
    return new Swept(
        recall.value(), recall.version(), fresh, found.findings(), report(access, recall.value()));
  }

  private RecallReport report(Access access, Recall recall) {
    List<RecallRow> rows = records.listCases(access, recall).stream()
        .map(one -> RecallRow.of(
            one, patients.getKept(access, recall.clinic(), one.patient()).value()))
        .toList();
    return RecallReport.of(recall, access.at(), rows);
  }

  private RecallRow onCase(
      Access access,
      Recall named,
      PatientId patient,
      String action,
      Function<Recall, String> change) {
    return transactions.call(() -> {
      Recall recall = requireOpen(get(access, named.clinic(), named.id())).value();
      boolean listed = records.listCases(access, recall).stream()
          .anyMatch(one -> one.patient().equals(patient));
      if (!listed) {
        throw Refusal.notFound("patient of this recall", patient.value());
      }
      String detail = change.apply(recall);
      audit(access, recall, action, "patient/" + patient + ": " + detail);
      return report(access, recall).find(patient).orElseThrow();
    });
  }

  private static Versioned<Recall> requireOpen(Versioned<Recall> recall) {
    if (!recall.value().open()) {
      throw Refusal.conflict(
          "recall-closed",
          "recall \"" + recall.value().id() + "\" is closed; open a new one for a new notice");
    }
    return recall;
  }

  private static void requireAllDecided(RecallReport report) {
    List<String> open = report.patients().stream()
        .filter(row -> row.decision().isEmpty())
        .map(row -> row.patient().value())
        .toList();
    if (!open.isEmpty()) {
      throw Refusal.notAllowed(
          "recall-not-done",
          open.size() + " of " + report.patients().size() + " patients have no decision: "
              + String.join(", ", open),
          List.of());
    }
  }

  private void audit(Access access, Recall recall, String action, String detail) {
    audit.record(access, recall.clinic(), action, "recall/" + recall.id(), detail);
  }
}
