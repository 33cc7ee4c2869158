package dev.thecal.core.pump;

import dev.thecal.core.evidence.Cited;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a pump reaches its end of service, and by when its replacement is planned.
 *
 * @param endOfService the earlier of implant + longest life and indicator + 90 days; empty if neither is known
 * @param planBy 6 months before the end, or the day of the indicator if that is earlier
 * @param binding which of the two ends it
 */
public record ServiceLife(
    Optional<LocalDate> endOfService, Optional<LocalDate> planBy, Binding binding) {

  /** What ends the service. */
  public enum Binding {
    MAX_LIFE,
    /** The elective replacement indicator. */
    ERI,
    UNKNOWN
  }

  private static final Period AFTER_INDICATOR = Period.ofDays(90);
  private static final Period PLAN_AHEAD = Period.ofMonths(6);

  /**
   * @param indicator the day the pump first said that it must be replaced, not before the implant
   */
  public static ServiceLife of(
      PumpModel.Life life, LocalDate implantedOn, Optional<LocalDate> indicator) {
    Optional<LocalDate> byLife = life.maximum().map(m -> implantedOn.plus(m.value()));
    Optional<LocalDate> byIndicator = indicator.map(
        on -> on.plus(life.afterIndicator().map(Cited::value).orElse(AFTER_INDICATOR)));
    Optional<LocalDate> end = earliest(byLife, byIndicator);
    Period ahead = life.planAhead().map(Cited::value).orElse(PLAN_AHEAD);
    Optional<LocalDate> plan = earliest(end.map(on -> on.minus(ahead)), indicator);
    return new ServiceLife(end, plan, binding(end, byIndicator));
  }

  private static Binding binding(Optional<LocalDate> end, Optional<LocalDate> byIndicator) {
    if (end.isEmpty()) {
      return Binding.UNKNOWN;
    }
    return end.equals(byIndicator) ? Binding.ERI : Binding.MAX_LIFE;
  }

  private static Optional<LocalDate> earliest(Optional<LocalDate> one, Optional<LocalDate> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(LocalDate::compareTo);
  }
}
