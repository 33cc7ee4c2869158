package dev.thecal.core.titration;

import dev.thecal.core.clinic.Basis;
import dev.thecal.core.clinic.DoseTargets;
import dev.thecal.core.drug.WithdrawalRisk;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.infusion.MassUnits;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Exact;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the result of a search into a suggestion that says why. */
final class SuggestionWriter {

  private static final Citation GRANULOMA = Citation.of(
      "Catheter-tip associated inflammatory mass (seekhealthz.com)",
      "suspect it when the effect falls despite escalation, or with new neurologic signs",
      "https://www.seekhealthz.com/health/catheter-tip-associated-inflammatory-mass/");
  private static final Citation SEARCH = Citation.of(
      "Thecal titration", "smallest dose whose pain and mobility targets held at enough visits");

  private final DoseSearch search;
  private final RunningDose running;
  private final DoseTargets targets;
  private final Optional<Step> step;
  private final TitrationVisit newest;

  /**
   * @param step from the dose that runs to itself, for the caps; empty for a drug that is not known
   * @param newest visit
   */
  SuggestionWriter(
      DoseSearch search,
      RunningDose running,
      DoseTargets targets,
      Optional<Step> step,
      TitrationVisit newest) {
    this.search = search;
    this.running = running;
    this.targets = targets;
    this.step = step;
    this.newest = newest;
  }

  DoseSuggestion write() {
    DoseSuggestion.Kind kind = newest.severe() ? DoseSuggestion.Kind.REVIEW : search.kind();
    Optional<Exact> most = kind == DoseSuggestion.Kind.RAISE
        ? step.flatMap(known -> StepLimit.of(known).most())
        : Optional.empty();
    return new DoseSuggestion(
        kind,
        dose(kind, most).map(running::text),
        most.map(
            limit -> limit.in(MassUnits.perDay(running.programme().massUnit()), RoundingMode.DOWN)),
        search.minimumEffective().map(running::text),
        search.tried().stream().map(this::tried).toList(),
        findings(kind),
        DoseSuggestion.BANNER);
  }

  /** Only a dose that was tried is named, and never above what one step may reach. */
  private Optional<DailyDose> dose(DoseSuggestion.Kind kind, Optional<Exact> most) {
    return switch (kind) {
      case LOWER -> search.minimumEffective();
      case RAISE ->
        search
            .minimumEffective()
            .filter(dose ->
                most.filter(limit -> Step.exact(dose).compareTo(limit) <= 0).isPresent());
      case HOLD -> Optional.of(search.now());
      case OFF, NO_TARGETS, NO_VISIT_ON_THIS_DOSE, ASK, WATCH, REVIEW, TRY_LOWER ->
        Optional.empty();
    };
  }

  private DoseSuggestion.Tried tried(TriedDose dose) {
    return new DoseSuggestion.Tried(
        running.text(dose.dose()), dose.outcomes().size(), dose.heldInARow(), search.enough(dose));
  }

  private List<Finding> findings(DoseSuggestion.Kind kind) {
    var findings = new ArrayList<Finding>();
    findings.add(info("targets", targetWords()));
    if (targets.basis().kind() == Basis.Kind.DRAFT) {
      findings.add(
          new Finding("targets-draft", Severity.WARN, "nobody has verified these targets", SEARCH));
    }
    if (newest.severe()) {
      findings.add(new Finding(
          "severe-side-effect",
          Severity.WARN,
          "the newest visit names a severe side effect: a clinician looks before the dose goes up",
          SEARCH));
    }
    findings.add(info("why", why(kind)));
    if (kind == DoseSuggestion.Kind.REVIEW && !newest.severe()) {
      findings.add(new Finding("effect-falls", Severity.WARN, FALLING, GRANULOMA));
    }
    if (kind == DoseSuggestion.Kind.RAISE) {
      step.ifPresent(known -> findings.addAll(StepFindings.of(known)));
    }
    if (kind == DoseSuggestion.Kind.LOWER || kind == DoseSuggestion.Kind.TRY_LOWER) {
      step.ifPresent(known -> findings.add(withdrawal(known)));
    }
    if (!running.programme().secondary().isEmpty()) {
      findings.add(info("mixture", "every other drug of the mixture follows in proportion"));
    }
    return findings;
  }

  private static final String FALLING =
      "a smaller dose was enough before and this one is not: look for a mass at the catheter tip,"
          + " a catheter or pump fault, or another cause before the dose goes up";

  private String targetWords() {
    return "worst pain at most " + targets.painAtMost() + " and mobility at least "
        + targets.mobilityAtLeast() + ", at " + targets.visits() + " visits in a row: "
        + targets.basis().text();
  }

  private String why(DoseSuggestion.Kind kind) {
    return switch (kind) {
      case ASK -> "at the newest visit pain or mobility was not asked; ask first";
      case WATCH ->
        running.text() + " held " + search.running().orElseThrow().heldInARow() + " of "
            + search.needed() + " visits; keep it and see";
      case RAISE -> running.text() + " did not hold the targets at the newest visit";
      case LOWER ->
        search.minimumEffective().map(running::text).orElseThrow()
            + " was enough before, less than the " + running.text() + " that runs";
      case TRY_LOWER ->
        running.text() + " is enough and nothing smaller was tried: a clinician may try less";
      case HOLD ->
        running.text() + " is enough, "
            + running.text(search.failedBelow().orElseThrow().dose()) + " was not";
      case NO_VISIT_ON_THIS_DOSE -> "no visit speaks about " + running.text() + " yet";
      case REVIEW, OFF, NO_TARGETS -> "a clinician looks at this patient first";
    };
  }

  private static Finding withdrawal(Step step) {
    boolean severe = step.drug().withdrawalRisk().value() == WithdrawalRisk.SEVERE;
    return new Finding(
        "decrease",
        severe ? Severity.WARN : Severity.INFO,
        severe
            ? "a lower dose: watch for withdrawal, it can be severe"
            : "a lower dose: watch for the return of symptoms",
        step.drug().withdrawalRisk().source());
  }

  private static Finding info(String code, String text) {
    return new Finding(code, Severity.INFO, text, SEARCH);
  }
}
