package dev.thecal.core.trial;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.pathway.FactMove;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
    return record(access, trial, TrialStandard.of(threshold));
  }

  /**
   * As {@link #record(Access, Trial, SuccessThreshold)}; what was not by the rules is recorded with
   * findings.
   */
  public Versioned<JudgedTrial> record(Access access, Trial trial, TrialStandard standard) {
    return transactions.call(() -> {
      moveBy(access, trial);
      var judged = new Versioned<>(judge(access, trial, standard), 1);
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
    return correct(access, trial, TrialStandard.of(threshold), expectedVersion);
  }

  /** As the other {@code correct}, held against the clinic's rules. */
  public Versioned<JudgedTrial> correct(
      Access access, Trial trial, TrialStandard standard, long expectedVersion) {
    return transactions.call(() -> {
      var now = get(access, trial.clinic(), trial.patient(), trial.id());
      var judged = new Versioned<>(judge(access, trial, standard), expectedVersion + 1);
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

  private JudgedTrial judge(Access access, Trial trial, TrialStandard standard) {
    var payer = standard
        .payer()
        .map(one -> new JudgedTrial.PayerOutcome(
            one.name(), one.threshold(), trial.outcome(one.threshold()).success()));
    List<Finding> findings =
        standard.house().map(house -> findings(access, trial, house)).orElse(List.of());
    return new JudgedTrial(
        trial, standard.threshold(), payer, findings, trial.outcome(standard.threshold()));
  }

  private List<Finding> findings(Access access, Trial trial, TrialStandard.House house) {
    Patient patient = register.get(access, trial.clinic(), trial.patient()).value();
    var course = new TrialCheck.Course(
        trial.method(),
        trial.drug(),
        trial.setting(),
        trial.done(),
        patient.ageOn(trial.startedOn()),
        trial.doses().stream().map(TrialDose::dose).toList());
    var findings =
        new ArrayList<>(new TrialCheck(house.rules(), house.policy(), course).findings());
    if (trial.drug().equals("baclofen") && trial.method() != TrialMethod.CONTINUOUS_CATHETER) {
      Stream<Trial> others = records.list(access, trial.clinic(), trial.patient()).stream()
          .map(other -> other.value().trial())
          .filter(other -> !other.id().equals(trial.id()));
      findings.addAll(ScreeningCheck.of(Stream.concat(others, Stream.of(trial))).findings());
    }
    return findings;
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
