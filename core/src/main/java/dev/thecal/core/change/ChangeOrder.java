package dev.thecal.core.change;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.titration.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An order to change what a pump gives, from the proposal until it is in the pump. What it orders never
 * changes; another wish is another order.
 *
 * @param clinic that is responsible
 * @param patient who carries the pump
 * @param id unique for the patient
 * @param implant the pump
 * @param kind what changes
 * @param secondPerson somebody else than who proposed it must confirm
 * @param programme to be told to the pump
 * @param fill to be put in; empty: what is inside stays
 * @param origin of a spasticity, if told
 * @param before what the pump held and did when it was proposed
 * @param changes old and new side by side, every field that differs
 * @param reason why
 * @param findings every limit and doubt when it was proposed
 * @param events what happened to it, in the order of recording
 */
public record ChangeOrder(
    ClinicId clinic,
    PatientId patient,
    ChangeId id,
    ImplantId implant,
    Kind kind,
    boolean secondPerson,
    Programme programme,
    Optional<Preparation> fill,
    Optional<Origin> origin,
    Before before,
    List<FieldChange> changes,
    String reason,
    List<Finding> findings,
    List<ChangeEvent> events) {

  /** What changes. */
  public enum Kind {
    /** The way or the dose; drugs and concentrations stay. */
    PROGRAMME,
    /** A drug or a concentration, or what is inside is not on record. */
    DRUG_OR_CONCENTRATION
  }

  /** How far an order is. */
  public enum State {
    PROPOSED,
    /** It may be told to the pump; the pump does not do it yet. */
    CONFIRMED,
    IN_PUMP,
    WITHDRAWN
  }

  public ChangeOrder {
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
    events = List.copyOf(events);
  }

  /** How far it is, by its events. */
  public State state() {
    ChangeEvent.Kind last = events.get(events.size() - 1).kind();
    return switch (last) {
      case PROPOSED -> State.PROPOSED;
      case CONFIRMED -> State.CONFIRMED;
      case WITHDRAWN -> State.WITHDRAWN;
      case IN_PUMP -> State.IN_PUMP;
      case NOT_IN_PUMP -> confirmed() ? State.CONFIRMED : State.PROPOSED;
    };
  }

  /** Neither withdrawn nor in the pump. */
  public boolean open() {
    State state = state();
    return state == State.PROPOSED || state == State.CONFIRMED;
  }

  /** Who proposed it. */
  public String orderedBy() {
    return events.get(0).by();
  }

  boolean confirmed() {
    return last(ChangeEvent.Kind.CONFIRMED).isPresent();
  }

  /** The last event of a kind. */
  Optional<ChangeEvent> last(ChangeEvent.Kind kind) {
    return events.stream().filter(event -> event.kind() == kind).reduce((one, next) -> next);
  }

  ChangeOrder with(ChangeEvent event) {
    return new ChangeOrder(
        clinic,
        patient,
        id,
        implant,
        kind,
        secondPerson,
        programme,
        fill,
        origin,
        before,
        changes,
        reason,
        findings,
        Stream.concat(events.stream(), Stream.of(event)).toList());
  }
}
