package dev.thecal.core.figure;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.clinic.Clinician;
import dev.thecal.core.event.Events;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.reference.FigureKey;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** A clinic's medical director approves, rejects or replaces figures; every decision is kept. */
public final class FigureApprovals {

  private final FigureDecisions decisions;
  private final FigureRules rules;
  private final ClinicDirectory directory;
  private final AuditTrail audit;
  private final Events events;
  private final Transactions transactions;

  @Inject
  public FigureApprovals(
      FigureDecisions decisions,
      FigureRules rules,
      ClinicDirectory directory,
      AuditTrail audit,
      Events events,
      Transactions transactions) {
    this.decisions = decisions;
    this.rules = rules;
    this.directory = directory;
    this.audit = audit;
    this.events = events;
    this.transactions = transactions;
  }

  /**
   * Records a decision; from then on it is in force for the clinic.
   *
   * @return the figure as it stands now
   * @throws Refusal NOT_FOUND without clinic, figure or drug; FORBIDDEN if {@code by} is no medical
   *     director of the clinic; NOT_ALLOWED for a sample decision outside demo mode, for rejecting a
   *     cited figure or replacing one without saying so; INVALID for a value that does not read;
   *     CONFLICT for nothing to approve or withdraw; STALE if somebody decided meanwhile
   */
  public ClinicFigure decide(Access access, FigureRequest request) {
    return transactions.call(() -> {
      ClinicProfile profile = directory.get(access, request.clinic()).value();
      Clinician director = rules.director(profile, request.by());
      List<FigureDecision> before = decisions.list(access, request.clinic());
      LocalDate on = LocalDate.ofInstant(access.at(), profile.zone());
      FigureDecision decision = rules.decide(request, director, on, before);
      if (!decisions.add(access, decision)) {
        throw Refusal.stale("figure \"" + request.figure() + "\"");
      }
      audit(access, decision);
      events.publish(new FiguresDecided(request.clinic(), request.figure()), access);
      return get(access, request.clinic(), request.figure());
    });
  }

  /** Every figure as it stands for the clinic, in the order of the files; own ones that no file has come last. */
  public List<ClinicFigure> list(Access access, ClinicId clinic) {
    return transactions.call(() -> {
      directory.get(access, clinic);
      return rules.standing(decisions.list(access, clinic));
    });
  }

  /**
   * @throws Refusal NOT_FOUND if there is no such figure
   */
  public ClinicFigure get(Access access, ClinicId clinic, FigureKey figure) {
    return list(access, clinic).stream()
        .filter(known -> known.figure().equals(figure))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("figure", figure.value()));
  }

  /** All decisions about a figure, the oldest first; none if nobody decided. */
  public List<FigureDecision> history(Access access, ClinicId clinic, FigureKey figure) {
    return transactions.call(() -> {
      directory.get(access, clinic);
      return decisions.list(access, clinic).stream()
          .filter(decision -> decision.figure().equals(figure))
          .toList();
    });
  }

  private void audit(Access access, FigureDecision decision) {
    audit.record(
        access,
        decision.clinic(),
        "figure-" + Reads.name(decision.decision()),
        "figure/" + decision.figure(),
        "version " + decision.version() + " by " + decision.by()
            + (decision.sample() ? ", sample" : "") + ": " + decision.reason());
  }
}
