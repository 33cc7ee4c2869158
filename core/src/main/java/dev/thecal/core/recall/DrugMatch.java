package dev.thecal.core.recall;

import dev.thecal.core.device.DayRange;
import dev.thecal.core.device.Serials;
import dev.thecal.core.infusion.Fill;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** Holds one fill against a notice. A fill whose lot nobody recorded cannot be excluded. */
final class DrugMatch {

  private DrugMatch() {}

  /**
   * @param inUse the last fill of a pump in the body
   * @return empty if the fill is none of the notice
   */
  static Optional<Hit> of(DrugScope scope, Fill fill, boolean inUse) {
    if (!ofDrug(scope, fill) || !filledWithin(scope, fill)) {
      return Optional.empty();
    }
    if (fill.lot().isEmpty()) {
      return hit(fill, Hit.Match.POSSIBLE, "the lot was not recorded", inUse);
    }
    String lot = fill.lot().get();
    return scope.lots().stream().anyMatch(named -> Serials.same(named, lot))
        ? hit(fill, Hit.Match.AFFECTED, "lot " + lot, inUse)
        : Optional.empty();
  }

  private static Optional<Hit> hit(Fill fill, Hit.Match match, String reason, boolean inUse) {
    String text = fill.drug() + " of " + day(fill) + ": " + reason;
    return Optional.of(new Hit("fill", fill.id().value(), match, text, inUse));
  }

  /** A mixture is recorded by a name that holds the drug's. */
  private static boolean ofDrug(DrugScope scope, Fill fill) {
    String recorded = fill.drug().toLowerCase(Locale.ROOT);
    return scope.drug().map(d -> recorded.contains(d.toLowerCase(Locale.ROOT))).orElse(true);
  }

  /** A day of grace on both sides: the clinic's day is not the day in UTC. */
  private static boolean filledWithin(DrugScope scope, Fill fill) {
    LocalDate on = day(fill);
    return scope
        .filled()
        .map(days -> new DayRange(days.from().minusDays(1), days.to().plusDays(1)))
        .map(days -> DayRange.of(on).within(days))
        .orElse(true);
  }

  private static LocalDate day(Fill fill) {
    return fill.filledAt().atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
