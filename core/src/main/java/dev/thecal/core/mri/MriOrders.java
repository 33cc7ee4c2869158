package dev.thecal.core.mri;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.status.Living;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Scans of patients with a pump: each is one order that is cleared only by the pump's rule and closed only when
 * the pump is known to run again.
 */
public final class MriOrders {

  private final MriRecords records;
  private final Facts facts;
  private final BookedVisits booked;
  private final AuditTrail audit;
  private final Transactions transactions;

  /** What the orders look at besides their own records. */
  public record Facts(
      Infusions infusions,
      PumpModels models,
      Drugs drugs,
      PatientRegister patients,
      Living living) {

    @Inject
    public Facts {}
  }

  @Inject
  public MriOrders(
      MriRecords records,
      Facts facts,
      BookedVisits booked,
      AuditTrail audit,
      Transactions transactions) {
    this.records = records;
    this.facts = facts;
    this.booked = booked;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Orders a scan: names the visits around it and what must be settled before.
   *
   * @throws Refusal NOT_FOUND without a pump in the body, CONFLICT if the id is taken or a scan is open,
   *     INVALID for a time that is past, NOT_ALLOWED if the patient has died
   */
  public Versioned<MriOrder> order(Access access, MriOrder planned) {
    if (planned.scanAt().isBefore(access.at())) {
      throw Refusal.invalid(
          "/scanAt",
          planned.scanAt() + " is past; a scan that took place is recorded on its order");
    }
    return transactions.call(() -> {
      facts.living().require(access, planned.clinic(), planned.patient());
      requireNoneOpen(access, planned);
      InfusionHistory history = history(access, planned);
      MriRule rule = rule(history);
      MriOrder order = planned.planned(
          MriVisits.around(planned.scanAt(), rule),
          new MriCheck(planned, rule, history).atOrder(facts.drugs()));
      if (!records.add(access, order)) {
        throw Refusal.conflict(
            "scan-order-exists", "the patient has a scan order \"" + order.id() + "\"");
      }
      audit(access, order, "scan-ordered");
      return new Versioned<>(order, 1);
    });
  }

  /**
   * Names the booking of a visit that the scan needs.
   *
   * @throws Refusal NOT_FOUND without such a need or booking, NOT_ALLOWED if it lies outside the times
   */
  public Versioned<MriOrder> book(
      Access access, MriOrder named, MriVisit.Need need, String booking) {
    return transactions.call(() -> {
      Versioned<MriOrder> now = open(access, named);
      Instant start = booked
          .findStart(access, named.clinic(), named.patient(), booking)
          .orElseThrow(() -> Refusal.notFound("booking of this patient", booking));
      if (now.value().visits().stream().noneMatch(visit -> visit.need() == need)) {
        throw Refusal.notFound("visit of this scan", Reads.name(need));
      }
      List<MriVisit> visits = now.value().visits().stream()
          .map(visit -> visit.need() == need ? visit.bookedAt(booking, start) : visit)
          .toList();
      return replace(access, now, now.value().with(visits), "scan-visit-booked");
    });
  }

  /**
   * Clears a scan: from here on it may take place.
   *
   * @throws Refusal NOT_ALLOWED with every finding while something speaks against it, or if the patient has died
   */
  public Versioned<MriOrder> clear(Access access, MriOrder named, MriEvent clearance) {
    return add(access, named, clearance, (order, rule, history) -> {
      facts.living().require(access, order.clinic(), order.patient());
      MriOrder sure = order.with(stillBooked(access, order));
      List<Finding> findings = new MriCheck(sure, rule, history).atClearance();
      if (!findings.isEmpty()) {
        throw Refusal.notAllowed(
            "scan-not-cleared",
            "the scan cannot be cleared: "
                + findings.stream().map(Finding::text).collect(Collectors.joining("; ")),
            findings);
      }
      return findings;
    });
  }

  /** Records that the scan took place: a fact, also without a clearance. */
  public Versioned<MriOrder> scanned(Access access, MriOrder named, MriEvent scan) {
    return add(
        access,
        named,
        scan,
        (order, rule, history) -> new MriCheck(order, rule, history).atScan(scan.at()));
  }

  /** Records a check of the pump; the order closes when it shows that the pump runs. */
  public Versioned<MriOrder> checked(Access access, MriOrder named, MriEvent check) {
    return add(
        access,
        named,
        check,
        (order, rule, history) -> new MriCheck(order, rule, history).atCheck(check));
  }

  /** Records emptying, an accepted bolus, a manual that was read, or that the scan is called off. */
  public Versioned<MriOrder> record(Access access, MriOrder named, MriEvent event) {
    return add(access, named, event, (order, rule, history) -> {
      if (event.kind() == MriEvent.Kind.CANCELLED && order.state() == MriOrder.State.SCANNED) {
        throw Refusal.notAllowed(
            "scanned-already",
            "the scan took place: the order closes when the pump is known to run",
            List.of());
      }
      return List.of();
    });
  }

  /**
   * @throws Refusal NOT_FOUND
   */
  public Versioned<MriOrder> get(Access access, ClinicId clinic, PatientId patient, MriOrderId id) {
    return records.list(access, clinic, patient).stream()
        .filter(order -> order.value().id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("scan order", id.value()));
  }

  /** All scans of a patient. */
  public List<Versioned<MriOrder>> list(Access access, ClinicId clinic, PatientId patient) {
    return records.list(access, clinic, patient);
  }

  /** The open orders of a clinic: the overdue ones first, then by the time of the scan. */
  public List<OpenScan> listOpen(Access access, ClinicId clinic) {
    return transactions.call(() -> records.listOpen(access, clinic).stream()
        .map(Versioned::value)
        .map(order -> OpenScan.of(
            order, facts.patients().get(access, clinic, order.patient()).value(), access.at()))
        .sorted(OpenScan.URGENT_FIRST)
        .toList());
  }

  /** A visit whose booking was cancelled or moved out of its times meanwhile is to be booked again. */
  private List<MriVisit> stillBooked(Access access, MriOrder order) {
    return order.visits().stream()
        .map(visit -> visit
            .booking()
            .flatMap(id -> booked.findStart(access, order.clinic(), order.patient(), id))
            .filter(visit::covers)
            .map(start -> visit)
            .orElseGet(visit::unbooked))
        .toList();
  }

  private interface Check {
    List<Finding> of(MriOrder order, MriRule rule, InfusionHistory history);
  }

  private Versioned<MriOrder> add(Access access, MriOrder named, MriEvent event, Check check) {
    NotInFuture.require(access, "/at", event.at());
    return transactions.call(() -> {
      Versioned<MriOrder> now = open(access, named);
      InfusionHistory history = history(access, now.value());
      MriRule rule = rule(history);
      MriEvent judged = event.with(check.of(now.value(), rule, history));
      MriOrder changed = now.value().with(judged);
      return replace(
          access,
          now,
          MriVisits.afterCheck(changed, judged, rule),
          "scan-" + Reads.name(event.kind()));
    });
  }

  private void requireNoneOpen(Access access, MriOrder planned) {
    records.list(access, planned.clinic(), planned.patient()).stream()
        .map(Versioned::value)
        .filter(MriOrder::open)
        .findFirst()
        .ifPresent(open -> {
          throw Refusal.conflict(
              "scan-open", "scan order \"" + open.id() + "\" is open; close or cancel it first");
        });
  }

  private Versioned<MriOrder> open(Access access, MriOrder named) {
    Versioned<MriOrder> now = get(access, named.clinic(), named.patient(), named.id());
    if (!now.value().open()) {
      throw Refusal.conflict(
          "scan-order-closed",
          "scan order \"" + named.id() + "\" is " + Reads.name(now.value().state()));
    }
    return now;
  }

  private InfusionHistory history(Access access, MriOrder order) {
    return facts
        .infusions()
        .history(access, order.clinic(), order.patient())
        .orElseThrow(() ->
            Refusal.notFound("pump in the body of patient", order.patient().value()));
  }

  private MriRule rule(InfusionHistory history) {
    return MriRule.of(facts.models().find(history.implant().pumpModel()));
  }

  private Versioned<MriOrder> replace(
      Access access, Versioned<MriOrder> before, MriOrder order, String action) {
    if (!records.replace(access, order, before.version())) {
      throw Refusal.stale("scan order \"" + order.id() + "\"");
    }
    audit(access, order, action);
    return new Versioned<>(order, before.version() + 1);
  }

  private void audit(Access access, MriOrder order, String action) {
    audit.record(
        access,
        order.clinic(),
        action,
        "patient/" + order.patient() + "/mri-order/" + order.id(),
        Reads.name(order.state()));
  }
}
