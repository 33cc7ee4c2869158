package dev.thecal.scheduling.proposal;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.transaction.Transactions;
import dev.thecal.scheduling.plan.PlanBudget;
import dev.thecal.scheduling.plan.PlanProgress;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps plans for a person to decide about. Nothing of a plan is booked by itself. */
public final class ProposalDesk {

  private static final int SHOWN = 20;

  private final RefillProposals proposals;
  private final ProposalRecords records;
  private final VisitAcceptance acceptance;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public ProposalDesk(
      RefillProposals proposals,
      ProposalRecords records,
      VisitAcceptance acceptance,
      AuditTrail audit,
      Transactions transactions) {
    this.proposals = proposals;
    this.records = records;
    this.acceptance = acceptance;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Plans and keeps the plan. The same input as that of the newest plan, of which nothing is decided, gives that plan
   * again. To be called outside a transaction: the search takes seconds.
   *
   * @param progress may end the search early; the best plan so far is kept
   * @throws Refusal as {@link RefillProposals#propose}
   */
  public KeptProposal make(
      Access access, ClinicId clinic, int days, PlanBudget budget, PlanProgress progress) {
    var ended = new AtomicBoolean();
    RefillProposal plan = proposals.propose(access, clinic, days, budget, (share, unplaced) -> {
      boolean on = progress.goOn(share, unplaced);
      ended.compareAndSet(false, !on);
      return on;
    });
    return transactions.call(
        () -> same(access, clinic, plan).orElseGet(() -> keep(access, plan, ended.get())));
  }

  private Optional<KeptProposal> same(Access access, ClinicId clinic, RefillProposal plan) {
    return records.list(access, clinic, 1).stream()
        .filter(kept -> kept.plan().fingerprint().equals(plan.fingerprint()))
        .filter(kept -> !kept.plan().cutShort() && kept.plan().from().equals(plan.from()))
        .filter(kept ->
            kept.visits().size() == kept.visits(ProposalVisit.State.OPEN).size())
        .findFirst();
  }

  private KeptProposal keep(Access access, RefillProposal plan, boolean cutShort) {
    var kept = new KeptProposal(
        plan.clinic(),
        Ids.next(),
        plan.summary(cutShort),
        plan.visits().stream()
            .map(visit -> ProposalVisit.open(Ids.next(), visit))
            .toList(),
        access.actor().id(),
        access.at());
    records.add(access, kept);
    record(
        access,
        plan.clinic(),
        kept.id(),
        "refill-plan-kept",
        kept.visits().size() + " visits proposed, " + plan.unplaced().size() + " without a place");
    return kept;
  }

  /**
   * @throws Refusal NOT_FOUND if the clinic has no such plan
   */
  public KeptProposal get(Access access, ClinicId clinic, String id) {
    return records
        .find(access, clinic, id)
        .orElseThrow(() -> Refusal.notFound("refill proposal", id));
  }

  /** The newest first, at most {@value #SHOWN}. */
  public List<KeptProposal> list(Access access, ClinicId clinic) {
    return records.list(access, clinic, SHOWN);
  }

  /** What has changed in the chart since, for each open visit that cannot be accepted any more. */
  public List<StaleVisit> changes(Access access, KeptProposal kept) {
    return kept.visits(ProposalVisit.State.OPEN).stream()
        .flatMap(
            visit -> acceptance
                .stale(access, kept.clinic(), visit)
                .map(text -> new StaleVisit(visit.id(), text))
                .stream())
        .toList();
  }

  /** An open visit that the chart no longer bears, with what changed. */
  public record StaleVisit(String visit, String text) {}

  /**
   * Books visits through the booking gate, each in a transaction of its own: one that is refused leaves the others
   * booked. A visit that was accepted before gives its booking again. To be called outside a transaction.
   *
   * @throws Refusal NOT_FOUND without the plan, INVALID for a visit that it does not have
   */
  public List<AcceptedVisit> accept(Access access, Acceptance wanted) {
    KeptProposal kept = get(access, wanted.clinic(), wanted.proposal());
    return chosen(kept, wanted.visits()).stream()
        .map(visit -> acceptOne(access, wanted, visit))
        .toList();
  }

  private AcceptedVisit acceptOne(Access access, Acceptance wanted, ProposalVisit visit) {
    try {
      return AcceptedVisit.booked(acceptance.accept(access, wanted, visit));
    } catch (Refusal refusal) {
      return AcceptedVisit.refused(visit, refusal);
    }
  }

  /**
   * These visits are not wanted; all of them, or none if somebody decided about one before.
   *
   * @param visits ids; empty: all that are open
   * @throws Refusal NOT_FOUND, INVALID, or CONFLICT {@code proposal-visit-decided}
   */
  public KeptProposal reject(
      Access access, ClinicId clinic, String proposal, Set<String> visits, String reason) {
    return transactions.call(() -> {
      KeptProposal kept = get(access, clinic, proposal);
      var decision =
          new ProposalVisit.Decision(access.actor().id(), access.at(), Optional.of(reason));
      chosen(kept, visits).forEach(visit -> {
        if (!records.decide(access, clinic, visit.rejected(decision))) {
          throw VisitAcceptance.decided();
        }
        record(
            access,
            clinic,
            proposal,
            "refill-plan-visit-rejected",
            "patient/" + visit.visit().patient() + ", " + reason);
      });
      return get(access, clinic, proposal);
    });
  }

  private static List<ProposalVisit> chosen(KeptProposal kept, Set<String> visits) {
    if (visits.isEmpty()) {
      return kept.visits(ProposalVisit.State.OPEN);
    }
    visits.stream()
        .filter(id -> kept.visits().stream().noneMatch(visit -> visit.id().equals(id)))
        .sorted()
        .findFirst()
        .ifPresent(id -> {
          throw Refusal.invalid(
              "/visits", "this proposal has no visit \"" + id + "\"; read it again");
        });
    return kept.visits().stream().filter(visit -> visits.contains(visit.id())).toList();
  }

  private void record(
      Access access, ClinicId clinic, String proposal, String action, String detail) {
    audit.record(access, clinic, action, "refill-proposal/" + proposal, detail);
  }
}
