package dev.thecal.core.mri;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.patient.PatientId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A scan of a patient with a pump, from the plan until the pump is known to run again.
 *
 * @param clinic that is responsible for the pump
 * @param patient who is scanned
 * @param id unique for the patient
 * @param implant the pump
 * @param orderedAt when it was ordered
 * @param scanAt when the scan is planned
 * @param scanner field strength, if it was told
 * @param facility where, in words
 * @param emergency the scan cannot wait for visits and emptying
 * @param visits what is to be booked around the scan
 * @param findings what was known against it when it was ordered
 * @param events what was done, in the order of recording
 */
public record MriOrder(
    ClinicId clinic,
    PatientId patient,
    MriOrderId id,
    ImplantId implant,
    Instant orderedAt,
    Instant scanAt,
    Optional<Scanner> scanner,
    String facility,
    boolean emergency,
    List<MriVisit> visits,
    List<Finding> findings,
    List<MriEvent> events) {

  /** Field strength of a scanner. */
  public enum Scanner {
    T_1_5("1.5 T"),
    T_3("3 T");

    private final String words;

    Scanner(String words) {
      this.words = words;
    }

    /** As makers write it. */
    public String words() {
      return words;
    }
  }

  /** How far a scan is. */
  public enum State {
    PLANNED,
    CLEARED,
    /** The pump is not known to run: nobody may forget this patient. */
    SCANNED,
    CLOSED,
    CANCELLED
  }

  public MriOrder {
    visits = List.copyOf(visits);
    findings = List.copyOf(findings);
    events = List.copyOf(events);
  }

  public State state() {
    if (last(MriEvent.Kind.SCANNED).isPresent()) {
      return runsAgain() ? State.CLOSED : State.SCANNED;
    }
    if (last(MriEvent.Kind.CANCELLED).isPresent()) {
      return State.CANCELLED;
    }
    return last(MriEvent.Kind.CLEARED).isPresent() ? State.CLEARED : State.PLANNED;
  }

  /** Neither closed nor cancelled. */
  public boolean open() {
    State state = state();
    return state != State.CLOSED && state != State.CANCELLED;
  }

  /**
   * The scan is over and the pump is not known to run, or the planned time is past and nobody said what
   * happened: urgent, before the patient leaves.
   */
  public boolean overdue(Instant now) {
    State state = state();
    return state == State.SCANNED
        || ((state == State.PLANNED || state == State.CLEARED) && scanAt.isBefore(now));
  }

  /** The last event of a kind. */
  Optional<MriEvent> last(MriEvent.Kind kind) {
    return events.stream().filter(event -> event.kind() == kind).reduce((one, next) -> next);
  }

  /** The pump was found running after the last scan, and nothing spoke against believing it. */
  private boolean runsAgain() {
    Instant scanned = last(MriEvent.Kind.SCANNED).orElseThrow().at();
    return events.stream()
        .anyMatch(event -> event.kind() == MriEvent.Kind.CHECKED
            && event.running().orElse(false)
            && event.findings().isEmpty()
            && !event.at().isBefore(scanned));
  }

  MriOrder with(MriEvent event) {
    return with(visits, Stream.concat(events.stream(), Stream.of(event)).toList());
  }

  MriOrder with(List<MriVisit> changed) {
    return with(changed, events);
  }

  /** The plan as an order: with the visits it needs and what is to be settled. */
  MriOrder planned(List<MriVisit> needed, List<Finding> toSettle) {
    return new MriOrder(
        clinic, patient, id, implant, orderedAt, scanAt, scanner, facility, emergency, needed,
        toSettle, List.of());
  }

  private MriOrder with(List<MriVisit> newVisits, List<MriEvent> newEvents) {
    return new MriOrder(
        clinic, patient, id, implant, orderedAt, scanAt, scanner, facility, emergency, newVisits,
        findings, newEvents);
  }
}
