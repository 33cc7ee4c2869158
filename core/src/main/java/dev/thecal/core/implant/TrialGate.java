package dev.thecal.core.implant;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.TrialPolicy.WaiverGround;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.Reads;
import dev.thecal.core.trial.JudgedTrial;
import dev.thecal.core.trial.Trials;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** No implant without a successful trial on record or a documented waiver on an accepted ground. */
final class TrialGate {

  private static final Citation SOURCE = Citation.of(
      "eviCore CMM-210",
      "successful trial before the implant (read as a summary)",
      "https://verity.backworkai.com/policy/EVICORE-MSK_ADVANCED-C4C42302");

  private final Trials trials;

  TrialGate(Trials trials) {
    this.trials = trials;
  }

  /** The implant with the trial that opens the way, or as it is if that is waived. */
  Implant pass(Access access, Implant implant, Set<WaiverGround> accepted) {
    List<JudgedTrial> named = named(access, implant);
    return named.stream()
        .filter(trial -> opens(trial, implant))
        .reduce((earlier, later) -> later)
        .map(trial -> implant.after(trial.trial().id()))
        .orElseGet(() -> waived(implant, accepted, named));
  }

  /** The trial that the implant names, or all of the patient if it names none. */
  private List<JudgedTrial> named(Access access, Implant implant) {
    return trials.list(access, implant.clinic(), implant.patient()).stream()
        .map(trial -> trial.value())
        .filter(judged -> implant.trial().map(judged.trial().id()::equals).orElse(true))
        .toList();
  }

  private static boolean opens(JudgedTrial judged, Implant implant) {
    return judged.successful() && !judged.trial().startedOn().isAfter(implant.implantedOn());
  }

  private static Implant waived(
      Implant implant, Set<WaiverGround> accepted, List<JudgedTrial> found) {
    Waiver waiver = implant.waiver().orElseThrow(() -> noTrial(found));
    if (!accepted.contains(waiver.ground())) {
      throw refusal(
          "waiver-not-accepted",
          "/waiver/ground",
          "the clinic does not waive the trial on the ground " + Reads.name(waiver.ground())
              + "; record a successful trial, or take one of "
              + accepted.stream().map(Reads::name).sorted().collect(Collectors.joining(", ")));
    }
    return implant;
  }

  private static Refusal noTrial(List<JudgedTrial> found) {
    String tried = found.stream()
        .map(t -> "; trial \"" + t.trial().id() + "\" of " + t.trial().startedOn() + ": "
            + Reads.name(t.outcome().result())
            + (t.outcome().missing().isEmpty() ? "" : ", missing " + t.outcome().missing()))
        .collect(Collectors.joining());
    return refusal(
        "no-successful-trial",
        "/trial",
        "no successful trial before the implant is on record, and no waiver is given" + tried);
  }

  private static Refusal refusal(String code, String pointer, String text) {
    return Refusal.notAllowed(
        code,
        text,
        List.of(new InputProblem(pointer, text)),
        List.of(new Finding(code, Severity.REFUSE, text, SOURCE)));
  }
}
