package dev.thecal.scheduling.due;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.pump.ServiceLife;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a filled pump: the input of {@link DueWindows}. Dates are local to the site.
 *
 * @param filledOn day of the fill that is in the pump
 * @param drugs every component in the reservoir; empty if it is not known
 * @param alarmOn day of the low-reservoir alarm
 * @param emptyOn day on which the reservoir is empty
 * @param latestOn last day allowed by volume, stability and device life together; empty if one of them
 *     is unknown
 * @param binding which of them it is
 * @param source where the binding figure comes from
 * @param findings what stands in the way of a date, or makes it doubtful
 */
public record DepletionFacts(
    Optional<LocalDate> filledOn,
    Set<String> drugs,
    Optional<LocalDate> alarmOn,
    Optional<LocalDate> emptyOn,
    Optional<LocalDate> latestOn,
    String binding,
    Citation source,
    List<Finding> findings) {

  static final Citation VOLUME =
      Citation.arithmetic("days = (volume - alarm volume) / flow, with the pump's accuracy band");

  public DepletionFacts {
    drugs = Set.copyOf(drugs);
    findings = List.copyOf(findings);
  }

  /** The same, ended by the pump's own life where that comes first; a pump without a date gets none by it. */
  DepletionFacts within(ServiceLife life) {
    Optional<Cited<LocalDate>> ends = life.endOfService()
        .filter(end -> latestOn.filter(latest -> !latest.isBefore(end.value())).isPresent());
    var told = new ArrayList<>(findings);
    if (ends.isPresent() || life.endOfService().isEmpty()) {
      life.findings().stream().filter(f -> f.severity() != Severity.INFO).forEach(told::add);
    }
    return new DepletionFacts(
        filledOn,
        drugs,
        alarmOn,
        emptyOn,
        ends.map(end -> end.value().minusDays(1)).or(() -> latestOn),
        ends.isPresent() ? "device-life" : binding,
        ends.map(Cited::source).orElse(source),
        told);
  }

  /** The same with more findings. */
  DepletionFacts telling(List<Finding> more) {
    var told = new ArrayList<>(findings);
    told.addAll(more);
    return new DepletionFacts(filledOn, drugs, alarmOn, emptyOn, latestOn, binding, source, told);
  }

  /** A pump whose depletion dates are known and beyond doubt. */
  public static DepletionFacts dated(
      LocalDate filledOn, String drug, LocalDate latestOn, String binding) {
    return new DepletionFacts(
        Optional.of(filledOn),
        Set.of(drug),
        Optional.empty(),
        Optional.empty(),
        Optional.of(latestOn),
        binding,
        Citation.arithmetic("latest day given by the caller"),
        List.of());
  }

  /** A pump of which nothing can be said. */
  public static DepletionFacts unknown(List<Finding> why) {
    return new DepletionFacts(
        Optional.empty(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "unknown",
        Citation.arithmetic("no date without fill, programme and stability"),
        why);
  }
}
