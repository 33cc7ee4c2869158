package dev.thecal.core.procedure;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.CareSetting;
import dev.thecal.core.clinic.ImplantPolicy.Step;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.implant.PumpSite;
import dev.thecal.core.patient.PatientId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An operation that puts a pump in, from its plan to the patient's way home.
 *
 * @param surgeon id of the clinic's team, or a name
 * @param setting where
 * @param site where the pump will lie
 * @param template the steps in the order of this surgeon, as the profile had them when it was planned
 * @param documents to be given at discharge, as the profile had them
 * @param reason why, where a warning asked for one
 * @param findings what was known when it was planned
 * @param preOp the checks that let it begin; empty: it may not begin yet
 * @param steps done, in the order of recording
 * @param recovery looks at the patient, in the order of recording
 * @param discharge empty while the patient is there
 */
public record Procedure(
    ClinicId clinic,
    PatientId patient,
    ProcedureId id,
    LocalDate plannedOn,
    String surgeon,
    CareSetting setting,
    PumpSite site,
    List<Step> template,
    List<String> documents,
    Optional<String> reason,
    List<Finding> findings,
    Optional<PreOp> preOp,
    List<StepDone> steps,
    List<Observation> recovery,
    Optional<Discharge> discharge) {

  /** How far an operation is. */
  public enum State {
    PLANNED,
    READY,
    UNDERWAY,
    DONE,
    DISCHARGED
  }

  public Procedure {
    template = List.copyOf(template);
    documents = List.copyOf(documents);
    findings = List.copyOf(findings);
    steps = List.copyOf(steps);
    recovery = List.copyOf(recovery);
  }

  public State state() {
    if (discharge.isPresent()) {
      return State.DISCHARGED;
    }
    if (steps.isEmpty()) {
      return preOp.isPresent() ? State.READY : State.PLANNED;
    }
    return done().containsAll(template) ? State.DONE : State.UNDERWAY;
  }

  /** The steps that were done. */
  List<Step> done() {
    return steps.stream().map(StepDone::step).toList();
  }

  Procedure with(PreOp checks) {
    return with(Optional.of(checks), steps, recovery, discharge);
  }

  Procedure with(StepDone step) {
    return with(preOp, more(steps, step), recovery, discharge);
  }

  Procedure with(Observation observation) {
    return with(preOp, steps, more(recovery, observation), discharge);
  }

  Procedure with(Discharge home) {
    return with(preOp, steps, recovery, Optional.of(home));
  }

  private Procedure with(
      Optional<PreOp> newPreOp,
      List<StepDone> newSteps,
      List<Observation> newRecovery,
      Optional<Discharge> newDischarge) {
    return new Procedure(
        clinic,
        patient,
        id,
        plannedOn,
        surgeon,
        setting,
        site,
        template,
        documents,
        reason,
        findings,
        newPreOp,
        newSteps,
        newRecovery,
        newDischarge);
  }

  private static <T> List<T> more(List<T> all, T one) {
    var longer = new ArrayList<>(all);
    longer.add(one);
    return longer;
  }
}
