package dev.thecal.core.recall;

import dev.thecal.core.access.Access;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.device.DeviceKind;
import dev.thecal.core.event.DomainEvent;
import dev.thecal.core.event.EventListener;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.implant.ImplantRecorded;
import dev.thecal.core.infusion.FillRecorded;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Puts a patient on the list of an open recall at once when a named pump or drug lot is recorded. */
public final class RecallWatch implements EventListener {

  private final RecallRecords records;
  private final AuditTrail audit;

  @Inject
  public RecallWatch(RecallRecords records, AuditTrail audit) {
    this.records = records;
    this.audit = audit;
  }

  @Override
  public void on(DomainEvent event, Access access) {
    if (event instanceof FillRecorded filled) {
      each(
          event,
          access,
          recall -> recall.drug().flatMap(scope -> DrugMatch.of(scope, filled.fill(), true)));
    }
    if (event instanceof ImplantRecorded implanted) {
      each(event, access, recall -> pump(recall, implanted.implant()));
    }
  }

  private static Optional<Hit> pump(Recall recall, Implant pump) {
    var known = new DeviceMatch.Known(
        List.of(pump.pumpModel()), List.of(pump.serial()), List.of(), List.of());
    return recall
        .device()
        .filter(scope -> scope.kind() == DeviceKind.PUMP)
        .flatMap(scope -> DeviceMatch.of(scope, known, "pump", pump.id().value()));
  }

  private void each(DomainEvent event, Access access, Function<Recall, Optional<Hit>> match) {
    records.list(access, event.clinic()).stream()
        .map(recall -> recall.value())
        .filter(Recall::open)
        .forEach(recall -> match.apply(recall).ifPresent(hit -> add(event, access, recall, hit)));
  }

  private void add(DomainEvent event, Access access, Recall recall, Hit hit) {
    RecallCase before = records.listCases(access, recall).stream()
        .filter(one -> one.patient().equals(event.patient()))
        .findFirst()
        .orElseGet(
            () -> new RecallCase(event.patient(), List.of(), access.at(), List.of(), List.of()));
    records.saveHits(access, recall, before.with(List.of(hit), access.at()));
    audit.record(
        access,
        recall.clinic(),
        "recall-found",
        "recall/" + recall.id(),
        "patient/" + event.patient() + ": " + hit.reason());
  }
}
