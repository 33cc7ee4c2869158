package dev.thecal.core.trial;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.pathway.FactMove;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.List;

/** Records trials and judges them by the clinic's threshold. */
public final class Trials {

  private final TrialRecords records;
  private final PatientRegister register;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public Trials(
      TrialRecords records, PatientRegister register, AuditTrail audit, Transactions transactions) {
    this.records = records;
    this.register = register;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Records a trial and moves the patient to the trial, or to its end.
   *
   * @throws Refusal CONFLICT if the id is taken, NOT_FOUND without the patient, INVALID for a trial in
   *     the future
   */
  public Versioned<JudgedTrial> record(Access access, Trial trial, SuccessThreshold threshold) {
    return transactions.call(() -> {
      moveBy(access, trial);
      var judged = new Versioned<>(trial.judgedBy(threshold), 1);
      if (!add(access, judged, "trial-recorded")) {
        throw Refusal.conflict(
            "trial-exists", "the patient has a trial with the id \"" + trial.id() + "\"");
      }
      return judged;
    });
  }

  /**
   * Replaces what is on record about a trial and judges it anew; the older version is kept.
   *
   * @param expectedVersion what the correction was based on
   * @throws Refusal STALE if somebody corrected it meanwhile, NOT_FOUND if there is none
   */
  public Versioned<JudgedTrial> correct(
      Access access, Trial trial, SuccessThreshold threshold, long expectedVersion) {
    return transactions.call(() -> {
      var now = get(access, trial.clinic(), trial.patient(), trial.id());
      var judged = new Versioned<>(trial.judgedBy(threshold), expectedVersion + 1);
      if (now.version() != expectedVersion || !add(access, judged, "trial-corrected")) {
        throw Refusal.stale("trial \"" + trial.id() + "\"");
      }
      moveBy(access, trial);
      return judged;
    });
  }

  /**
   * @throws Refusal NOT_FOUND if the patient has no such trial
   */
  public Versioned<JudgedTrial> get(Access access, ClinicId clinic, PatientId patient, TrialId id) {
    return records.list(access, clinic, patient).stream()
        .filter(trial -> trial.value().trial().id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("trial", id.value()));
  }

  /** The newest version of each trial of a patient, in the order they began. */
  public List<Versioned<JudgedTrial>> list(Access access, ClinicId clinic, PatientId patient) {
    return records.list(access, clinic, patient);
  }

  private void moveBy(Access access, Trial trial) {
    FactMove fact = trial.endedOn().isPresent() ? FactMove.TRIAL_ENDED : FactMove.TRIAL_RUNS;
    register.move(access, trial.clinic(), trial.patient(), fact.cause(), fact::after);
  }

  private boolean add(Access access, Versioned<JudgedTrial> judged, String action) {
    Trial trial = judged.value().trial();
    NotInFuture.require(access, "/startedOn", trial.startedOn());
    String outcome = Reads.name(judged.value().outcome().result());
    audit.record(
        access,
        trial.clinic(),
        action,
        "patient/" + trial.patient() + "/trial/" + trial.id(),
        "version " + judged.version() + ", " + outcome);
    return records.add(access, judged);
  }
}
