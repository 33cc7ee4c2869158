package dev.thecal.core.refill;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.quantity.Volume;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of the refill dates that the reservoir decides; scheduling builds its window in front of them.
 *
 * @param alarmOn first day on which the low-reservoir volume can be reached
 * @param emptyOn first day on which nothing more can be delivered
 * @param stabilityOn first day on which the drug is too old
 * @param latestOn last day (inclusive) on which the refill is acceptable: the day before the earliest of
 *     these; empty if the stability is unknown or nothing ever ends
 * @param binding what decides {@code latestOn}
 */
public record Depletion(
    Optional<LocalDate> alarmOn,
    Optional<LocalDate> emptyOn,
    Optional<LocalDate> stabilityOn,
    Optional<LocalDate> latestOn,
    Binding binding,
    List<Finding> findings) {

  /** What decides the latest day. */
  public enum Binding {
    VOLUME,
    STABILITY,
    UNKNOWN_STABILITY
  }

  /**
   * What ends a fill.
   *
   * @param alarm low-reservoir volume
   * @param residual what the pump cannot deliver
   * @param stabilityOn first day on which the drug is too old; empty if unknown
   */
  public record Limits(Volume alarm, Volume residual, Optional<Cited<LocalDate>> stabilityOn) {}

  private static final Citation LADDER = Citation.of(
      "Thecal refill ladder",
      "a drug without a known stability is reviewed, never taken as stable");

  public Depletion {
    findings = List.copyOf(findings);
  }

  /**
   * The dates of a reservoir, on the clinic's calendar.
   *
   * @param zone of the clinic; a moment counts as its whole day, so days only move earlier
   */
  public static Depletion of(Reservoir reservoir, Limits limits, ZoneId zone) {
    Optional<LocalDate> alarmOn = day(reservoir, limits.alarm(), zone);
    Optional<LocalDate> emptyOn = day(reservoir, limits.residual(), zone);
    Optional<LocalDate> stabilityOn = limits.stabilityOn().map(Cited::value);
    Optional<LocalDate> volumeEnds = earliest(alarmOn, emptyOn);
    Optional<LocalDate> latestOn = stabilityOn.isEmpty()
        ? Optional.empty()
        : earliest(volumeEnds, stabilityOn).map(day -> day.minusDays(1));
    return new Depletion(
        alarmOn,
        emptyOn,
        stabilityOn,
        latestOn,
        binding(volumeEnds, stabilityOn),
        findings(limits));
  }

  private static Binding binding(Optional<LocalDate> volumeEnds, Optional<LocalDate> stabilityOn) {
    if (stabilityOn.isEmpty()) {
      return Binding.UNKNOWN_STABILITY;
    }
    return volumeEnds.filter(day -> day.isBefore(stabilityOn.get())).isPresent()
        ? Binding.VOLUME
        : Binding.STABILITY;
  }

  private static List<Finding> findings(Limits limits) {
    var findings = new ArrayList<Finding>();
    if (limits.stabilityOn().isEmpty()) {
      findings.add(new Finding(
          "stability-review",
          Severity.REFUSE,
          "how long this drug is stable in the pump is not known: a pharmacist must say",
          LADDER));
    }
    limits
        .stabilityOn()
        .filter(s -> !s.enforced())
        .ifPresent(s -> findings.add(new Finding(
            "stability-draft",
            Severity.WARN,
            "the stability until " + s.value() + " is not verified: a reason is needed",
            s.source())));
    if (limits.residual().compareTo(limits.alarm()) > 0) {
      findings.add(new Finding(
          "empty-before-alarm",
          Severity.WARN,
          "the pump cannot deliver the last " + limits.residual()
              + ", so it is empty before the alarm at " + limits.alarm(),
          Citation.arithmetic("residual volume > alarm volume")));
    }
    return findings;
  }

  private static Optional<LocalDate> day(Reservoir reservoir, Volume limit, ZoneId zone) {
    return reservoir.reaches(limit).map(at -> LocalDate.ofInstant(at, zone));
  }

  private static Optional<LocalDate> earliest(Optional<LocalDate> one, Optional<LocalDate> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(LocalDate::compareTo);
  }
}
