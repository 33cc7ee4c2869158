package dev.thecal.core.change;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.infusion.Plan;
import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeId;
import dev.thecal.core.infusion.TwoPeople;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.ErrorMark;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.titration.Origin;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Changes of what a pump gives: proposed with old and new side by side, confirmed by a second person, and in
 * the pump only when a record says so.
 */
public final class ChangeOrders {

  private final ChangeRecords records;
  private final Infusions infusions;
  private final ClinicDirectory directory;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public ChangeOrders(
      ChangeRecords records,
      Infusions infusions,
      ClinicDirectory directory,
      AuditTrail audit,
      Transactions transactions) {
    this.records = records;
    this.infusions = infusions;
    this.directory = directory;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Proposes a change. The one who asks has ordered it.
   *
   * @throws Refusal NOT_FOUND without a pump in the body, NOT_ALLOWED beyond an enforced limit with every
   *     limit that bit or if nothing differs, INVALID for a beginning that is past, CONFLICT if the id is
   *     taken or another change is open
   */
  public Versioned<ChangeOrder> propose(Access access, ChangeProposal proposal) {
    return transactions.call(() -> {
      Programme programme = proposal.programme();
      InfusionHistory history = history(access, programme.clinic(), programme.patient());
      ChangeGuards.noneOpen(list(access, programme.clinic(), programme.patient()));
      List<Finding> findings = check(access, proposal);
      ChangeOrder order = order(access, Before.of(history, access.at()), proposal, findings);
      ChangeGuards.somethingChanges(order);
      if (!records.add(access, order)) {
        throw Refusal.conflict(
            "change-exists",
            "the patient has a change \"" + order.id() + "\", or another one was opened just now");
      }
      audit(access, order, "change-proposed");
      return new Versioned<>(order, 1);
    });
  }

  /**
   * Confirms a change; from then on it is an order for the pump.
   *
   * @throws Refusal NOT_FOUND, CONFLICT if it is not waiting for this or the pump holds or does something else
   *     than when it was proposed, NOT_ALLOWED for the person who proposed it where a second one is needed,
   *     beyond a limit that holds by now, or if its beginning is past
   */
  public Versioned<ChangeOrder> confirm(
      Access access, ClinicId clinic, PatientId patient, ChangeId id) {
    return transactions.call(() -> {
      Versioned<ChangeOrder> now = require(access, clinic, patient, id, ChangeOrder.State.PROPOSED);
      ChangeOrder order = now.value();
      ChangeGuards.secondPerson(access, order);
      ChangeGuards.inTime(access, order);
      InfusionHistory history = history(access, clinic, patient);
      ChangeGuards.samePump(order, Before.of(history, access.at()));
      boolean twoPeople = !ChangeGuards.samePerson(access, order);
      List<Finding> findings = infusions
          .order(access, plan(order.programme(), order.fill(), order.origin(), twoPeople))
          .findings();
      return replace(
          access,
          now,
          order.with(ChangeEvent.of(ChangeEvent.Kind.CONFIRMED, access, findings)),
          "change-confirmed");
    });
  }

  /**
   * Takes a change back that is not in the pump; it stays readable.
   *
   * @throws Refusal NOT_FOUND, CONFLICT if it is in the pump or withdrawn
   */
  public Versioned<ChangeOrder> withdraw(
      Access access, ClinicId clinic, PatientId patient, ErrorMark why) {
    return transactions.call(() -> {
      Versioned<ChangeOrder> now = get(access, clinic, patient, new ChangeId(why.id()));
      if (!now.value().open()) {
        throw ChangeGuards.wrongState(now.value());
      }
      ProgrammeId ordered = now.value().programme().id();
      if (infusions
          .history(access, clinic, patient)
          .filter(history -> standing(history, ordered))
          .isPresent()) {
        infusions.markProgrammeInError(
            access,
            clinic,
            patient,
            new ErrorMark(ordered.value(), "change withdrawn: " + why.reason()));
      }
      return replace(
          access,
          now,
          now.value().with(ChangeEvent.because(ChangeEvent.Kind.WITHDRAWN, access, why.reason())),
          "change-withdrawn");
    });
  }

  /**
   * Records that the pump was told so: a programme in the pump, as a fact.
   *
   * @param since when it began, as the programmer shows
   * @throws Refusal NOT_FOUND, CONFLICT if it is not confirmed, INVALID for a time that lies ahead
   */
  public Versioned<ChangeOrder> recordInPump(
      Access access, ClinicId clinic, PatientId patient, ChangeId id, Instant since) {
    NotInFuture.require(access, "/since", since);
    return transactions.call(() -> {
      Versioned<ChangeOrder> now =
          require(access, clinic, patient, id, ChangeOrder.State.CONFIRMED);
      Programme programme = now.value().programme();
      infusions.recordProgramme(
          access, programme.as(new ProgrammeId(Ids.next()), since, programme.reason()));
      // the watch of changes heard of the programme, within this transaction
      return get(access, clinic, patient, id);
    });
  }

  /**
   * @throws Refusal NOT_FOUND
   */
  public Versioned<ChangeOrder> get(
      Access access, ClinicId clinic, PatientId patient, ChangeId id) {
    return list(access, clinic, patient).stream()
        .filter(order -> order.value().id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("change", id.value()));
  }

  /** All changes of a patient, the oldest first. */
  public List<Versioned<ChangeOrder>> list(Access access, ClinicId clinic, PatientId patient) {
    return records.list(access, clinic, patient);
  }

  private ChangeOrder order(
      Access access, Before before, ChangeProposal proposal, List<Finding> findings) {
    Programme next = proposal.programme();
    boolean drugs = before.changesDrugs(next.components());
    return new ChangeOrder(
        next.clinic(),
        next.patient(),
        proposal.id(),
        next.implant(),
        drugs ? ChangeOrder.Kind.DRUG_OR_CONCENTRATION : ChangeOrder.Kind.PROGRAMME,
        drugs || TwoPeople.needed(findings) || clinicAsksForTwo(access, next.clinic()),
        next,
        proposal.fill(),
        proposal.origin(),
        before,
        SideBySide.of(before, next, proposal.fill()),
        proposal.reason(),
        findings,
        List.of(ChangeEvent.of(ChangeEvent.Kind.PROPOSED, access, List.of())));
  }

  private boolean clinicAsksForTwo(Access access, ClinicId clinic) {
    return directory
        .get(access, clinic)
        .value()
        .policies()
        .dosing()
        .twoPeopleConfirm()
        .orElse(false);
  }

  /** Pointers of limits are those of a programme; here it lies below a field. */
  private List<Finding> check(Access access, ChangeProposal proposal) {
    try {
      return infusions.check(
          access, plan(proposal.programme(), proposal.fill(), proposal.origin(), true));
    } catch (Refusal refusal) {
      throw refusal.below("/programme");
    }
  }

  private static Plan plan(
      Programme programme, Optional<Preparation> fill, Optional<Origin> origin, boolean twoPeople) {
    return new Plan(programme, fill, origin.map(Origin::group), twoPeople);
  }

  private InfusionHistory history(Access access, ClinicId clinic, PatientId patient) {
    return infusions
        .history(access, clinic, patient)
        .orElseThrow(() -> Refusal.notFound("pump in the body of patient", patient.value()));
  }

  private Versioned<ChangeOrder> require(
      Access access, ClinicId clinic, PatientId patient, ChangeId id, ChangeOrder.State state) {
    Versioned<ChangeOrder> now = get(access, clinic, patient, id);
    ChangeGuards.state(now.value(), state);
    return now;
  }

  private static boolean standing(InfusionHistory history, ProgrammeId id) {
    return history.programmes().stream()
        .anyMatch(recorded -> recorded.stands() && recorded.value().id().equals(id));
  }

  private Versioned<ChangeOrder> replace(
      Access access, Versioned<ChangeOrder> before, ChangeOrder order, String action) {
    if (!records.replace(access, order, before.version())) {
      throw Refusal.stale("change \"" + order.id() + "\"");
    }
    audit(access, order, action);
    return new Versioned<>(order, before.version() + 1);
  }

  private void audit(Access access, ChangeOrder order, String action) {
    audit.record(
        access,
        order.clinic(),
        action,
        "patient/" + order.patient() + "/change/" + order.id(),
        Reads.name(order.kind()));
  }
}
