package dev.thecal.core.visit;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Ids;
import dev.thecal.core.access.NotInFuture;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeId;
import dev.thecal.core.infusion.Recorded;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.transaction.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Orders by telephone, and the readings of a pump that say whether they are in it. */
public final class PumpOrders {

  private final OrderRecords records;
  private final Infusions infusions;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public PumpOrders(
      OrderRecords records, Infusions infusions, AuditTrail audit, Transactions transactions) {
    this.records = records;
    this.infusions = infusions;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Orders a programme by telephone. It stays an order until the pump is read.
   *
   * @throws Refusal as {@link Infusions#order}: another drug or concentration is not ordered by telephone; and
   *     INVALID if the words read back are not the order
   */
  public Recorded<Programme> order(Access access, Programme programme, ReadBack readBack) {
    return transactions.call(() -> {
      Recorded<Programme> ordered = infusions.order(access, programme);
      ReadBackCheck.require(programme, readBack.words());
      Implant implant = history(access, programme.clinic(), programme.patient()).implant();
      records.addPhoneOrder(
          access,
          implant,
          new PhoneOrder(ordered.value().id(), readBack, access.actor().id(), access.at()));
      audit(
          access,
          implant,
          "phone-order",
          "programme/" + programme.id(),
          "given by " + readBack.givenBy() + ", read back by " + readBack.readBackBy());
      return ordered;
    });
  }

  /**
   * Records what a pump said outside a visit; the orders it runs are in the pump from then on.
   *
   * @throws Refusal NOT_FOUND without a pump, INVALID if an open order is not answered or it lies ahead
   */
  public RecordedInterrogation interrogate(
      Access access, ClinicId clinic, PatientId patient, Interrogation read) {
    NotInFuture.require(access, "/at", read.at());
    read.orders()
        .forEach(answer ->
            answer.since().ifPresent(since -> NotInFuture.require(access, "/orders", since)));
    return transactions.call(() -> {
      InfusionHistory history = history(access, clinic, patient);
      StepChecks.requireAnswers(history, read);
      VisitHistory.found(history, read)
          .forEach(order -> infusions.recordProgramme(
              access, OpenOrders.inPump(order, new ProgrammeId(Ids.next()), order.from())));
      var recorded = new RecordedInterrogation(
          Ids.next(),
          read,
          access.actor().id(),
          access.at(),
          InterrogationChecks.check(history, read),
          List.of());
      records.addInterrogation(access, history.implant(), recorded);
      audit(
          access,
          history.implant(),
          "pump-interrogated",
          "interrogation/" + recorded.id(),
          read.orders().size() + " orders asked about");
      return recorded;
    });
  }

  /**
   * Records who was told of a reading outside a visit, when, and what they answered.
   *
   * @throws Refusal NOT_FOUND without such a reading, INVALID if it was told before the pump was read or lies
   *     ahead, STALE if somebody recorded one at the same moment
   */
  public RecordedInterrogation escalate(
      Access access,
      ClinicId clinic,
      PatientId patient,
      String reading,
      ReadingEscalation.Request told) {
    NotInFuture.require(access, "/toldAt", told.toldAt());
    return transactions.call(() -> {
      RecordedInterrogation read = interrogation(access, clinic, patient, reading);
      if (told.toldAt().isBefore(read.read().at())) {
        throw Refusal.invalid(
            "/toldAt",
            told.toldAt() + " is before the pump was read at " + read.read().at());
      }
      var escalation = new ReadingEscalation(
          told.toldTo(), told.toldAt(), told.answer(), access.actor().id(), access.at());
      if (!records.addEscalation(access, clinic, patient, read, escalation)) {
        throw Refusal.stale("the reading \"" + reading + "\"");
      }
      audit.record(
          access,
          clinic,
          "reading-escalated",
          "patient/" + patient + "/interrogation/" + reading,
          "told to " + told.toldTo());
      return interrogation(access, clinic, patient, reading);
    });
  }

  private RecordedInterrogation interrogation(
      Access access, ClinicId clinic, PatientId patient, String id) {
    return interrogations(access, clinic, patient).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("reading of the pump", id));
  }

  /** Orders by telephone, the oldest first. */
  public List<PhoneOrder> phoneOrders(Access access, ClinicId clinic, PatientId patient) {
    return records.phoneOrders(access, clinic, patient);
  }

  /** Readings outside visits, the oldest first, each with who was told of it. */
  public List<RecordedInterrogation> interrogations(
      Access access, ClinicId clinic, PatientId patient) {
    return records.interrogations(access, clinic, patient);
  }

  /**
   * Patient boluses since the last fill, as the newest reading until then says.
   *
   * @return empty without a reading since that fill, or if it says more than was filled
   */
  public Optional<RecordedInterrogation> latestSince(Access access, Fill fill, Instant until) {
    return interrogations(access, fill.clinic(), fill.patient()).stream()
        .filter(one -> !one.read().at().isBefore(fill.filledAt()))
        .filter(one -> !one.read().at().isAfter(until))
        .filter(one -> one.read().deliveredBoluses().compareTo(fill.volume()) <= 0)
        .reduce((older, newer) -> newer);
  }

  /** What is ordered and not yet seen in the pump. */
  public List<Programme> open(Access access, ClinicId clinic, PatientId patient) {
    return infusions.history(access, clinic, patient).map(OpenOrders::of).orElse(List.of());
  }

  private InfusionHistory history(Access access, ClinicId clinic, PatientId patient) {
    return infusions
        .history(access, clinic, patient)
        .orElseThrow(() -> Refusal.notFound("pump in the body of patient", patient.value()));
  }

  private void audit(Access access, Implant implant, String action, String subject, String detail) {
    audit.record(
        access, implant.clinic(), action, "patient/" + implant.patient() + "/" + subject, detail);
  }
}
