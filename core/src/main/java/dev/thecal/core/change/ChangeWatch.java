package dev.thecal.core.change;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.event.EventListener;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantRecords;
import dev.thecal.core.infusion.InfusionCorrected;
import dev.thecal.core.infusion.InfusionRecords;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.infusion.ProgrammeChanged;
import dev.thecal.core.infusion.ProgrammeId;
import dev.thecal.core.infusion.ProgrammeState;
import dev.thecal.core.infusion.Recorded;
import dev.thecal.core.json.Reads;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Closes a change when a record says that the pump was told so, whoever recorded it and how: by hand, in a
 * refill visit or when the pump was read. Opens it again when that record was an error.
 */
public final class ChangeWatch implements EventListener {

  private static final Citation RECORD = Citation.of("The patient's record", "changes");

  private final ChangeRecords records;
  private final InfusionRecords infusions;
  private final ImplantRecords implants;
  private final AuditTrail audit;

  @Inject
  public ChangeWatch(
      ChangeRecords records, InfusionRecords infusions, ImplantRecords implants, AuditTrail audit) {
    this.records = records;
    this.infusions = infusions;
    this.implants = implants;
    this.audit = audit;
  }

  @Override
  public void on(DomainEvent event, Access access) {
    if (event instanceof ProgrammeChanged changed
        && changed.programme().state() == ProgrammeState.IN_PUMP) {
      told(access, changed.programme());
    }
    if (event instanceof InfusionCorrected) {
      corrected(access, event);
    }
  }

  private void told(Access access, Programme programme) {
    records.list(access, programme.clinic(), programme.patient()).stream()
        .filter(order -> order.value().open() && carriesOut(programme, order.value()))
        .forEach(order -> replace(
            access,
            order,
            ChangeEvent.told(
                ChangeEvent.Kind.IN_PUMP, access, programme.id(), findings(order.value()))));
  }

  /** A record of long before is history that was typed in late, not this change. */
  private static boolean carriesOut(Programme programme, ChangeOrder order) {
    return programme.implant().equals(order.implant())
        && programme.delivers(order.programme())
        && !programme.from().isBefore(order.events().get(0).at().minus(1, ChronoUnit.DAYS));
  }

  private static List<Finding> findings(ChangeOrder order) {
    return order.state() == ChangeOrder.State.CONFIRMED
        ? List.of()
        : List.of(new Finding(
            "in-pump-unconfirmed",
            Severity.WARN,
            "the pump was told so although nobody had confirmed the change",
            RECORD));
  }

  private void corrected(Access access, DomainEvent event) {
    records.list(access, event.clinic(), event.patient()).stream()
        .filter(order -> order.value().state() == ChangeOrder.State.IN_PUMP)
        .forEach(order -> inPump(order.value())
            .filter(programme -> !stands(access, order.value(), programme))
            .ifPresent(programme -> reopen(access, order, programme)));
  }

  private static Optional<ProgrammeId> inPump(ChangeOrder order) {
    return order.last(ChangeEvent.Kind.IN_PUMP).flatMap(ChangeEvent::programme);
  }

  private boolean stands(Access access, ChangeOrder order, ProgrammeId programme) {
    return implants.list(access, order.clinic(), order.patient()).stream()
        .map(Versioned::value)
        .filter(implant -> implant.id().equals(order.implant()))
        .flatMap(implant -> programmes(access, implant).stream())
        .anyMatch(recorded -> recorded.stands() && recorded.value().id().equals(programme));
  }

  private List<Recorded<Programme>> programmes(Access access, Implant implant) {
    return infusions.listProgrammes(access, implant);
  }

  /** One open change at a time: if another one is open by now, this one is over. */
  private void reopen(Access access, Versioned<ChangeOrder> order, ProgrammeId programme) {
    boolean otherOpen =
        records.list(access, order.value().clinic(), order.value().patient()).stream()
            .anyMatch(other -> other.value().open());
    replace(
        access,
        order,
        otherOpen
            ? ChangeEvent.because(
                ChangeEvent.Kind.WITHDRAWN,
                access,
                "programme " + programme + " was entered in error, and another change is open")
            : ChangeEvent.told(ChangeEvent.Kind.NOT_IN_PUMP, access, programme, List.of()));
  }

  private void replace(Access access, Versioned<ChangeOrder> before, ChangeEvent event) {
    ChangeOrder order = before.value().with(event);
    if (!records.replace(access, order, before.version())) {
      throw Refusal.stale("change \"" + order.id() + "\"");
    }
    audit.record(
        access,
        order.clinic(),
        "change-" + Reads.name(event.kind()),
        "patient/" + order.patient() + "/change/" + order.id(),
        event.programme().map(ProgrammeId::value).orElse(""));
  }
}
