package dev.thecal.core.conversion;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.quantity.DailyDose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A conversion of a medicine by mouth into an upper bound for a first intrathecal dose. It counts as a proposal
 * only when two different people have signed it; it orders nothing.
 *
 * @param clinic that is responsible
 * @param patient who takes the medicine
 * @param id unique for the patient
 * @param drug by mouth and in the pump
 * @param medications entries of the list of medicines that were counted
 * @param oral per day by mouth
 * @param tolerant to opioids, as told; not told counts as naive
 * @param candidates one per published ratio
 * @param notAbove the lower candidate, capped at the top of the starting range, rounded down to the nanogram
 * @param findings doubts, with sources
 * @param by who asked for it
 * @param at when
 * @param signatures of different people, the first first
 * @param withdrawnBecause why it counts no more
 */
public record Conversion(
    ClinicId clinic,
    PatientId patient,
    ConversionId id,
    String drug,
    List<String> medications,
    DailyDose oral,
    boolean tolerant,
    List<Candidate> candidates,
    DailyDose notAbove,
    List<Finding> findings,
    String by,
    Instant at,
    List<Signature> signatures,
    Optional<String> withdrawnBecause) {

  private static final int PEOPLE = 2;

  /**
   * A published ratio and what it gives.
   *
   * @param dose intrathecal per day with its unit, rounded half-even to 6 decimals
   */
  public record Candidate(int ratio, String dose, Citation source) {}

  /** One person who stands for it. */
  public record Signature(String by, Instant at) {}

  /** How far it is. */
  public enum State {
    WAITING,
    /** Two people have signed: it counts as a proposal for a starting dose. */
    SIGNED,
    WITHDRAWN
  }

  public Conversion {
    medications = List.copyOf(medications);
    candidates = List.copyOf(candidates);
    findings = List.copyOf(findings);
    signatures = List.copyOf(signatures);
  }

  public State state() {
    if (withdrawnBecause.isPresent()) {
      return State.WITHDRAWN;
    }
    return signatures.size() >= PEOPLE ? State.SIGNED : State.WAITING;
  }

  /** What two people have signed; empty before. A clinician still decides the dose. */
  public Optional<DailyDose> startingDoseNotAbove() {
    return state() == State.SIGNED ? Optional.of(notAbove) : Optional.empty();
  }

  boolean signedBy(String person) {
    return signatures.stream()
        .anyMatch(signature -> signature.by().strip().equalsIgnoreCase(person.strip()));
  }

  Conversion with(Signature signature) {
    return with(
        Stream.concat(signatures.stream(), Stream.of(signature)).toList(), withdrawnBecause);
  }

  Conversion withdrawn(String why) {
    return with(signatures, Optional.of(why));
  }

  private Conversion with(List<Signature> newSignatures, Optional<String> why) {
    return new Conversion(
        clinic,
        patient,
        id,
        drug,
        medications,
        oral,
        tolerant,
        candidates,
        notAbove,
        findings,
        by,
        at,
        newSignatures,
        why);
  }
}
