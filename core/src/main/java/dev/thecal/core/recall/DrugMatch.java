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
    if (scope.lots().stream().anyMatch(named -> Serials.same(named, lot))) {
      return hit(fill, Hit.Match.AFFECTED, "lot " + lot, inUse);
    }
    return compounded(fill)
        ? hit(
            fill,
            Hit.Match.POSSIBLE,
            "lot " + lot + " is of a preparation: ask the pharmacy what it was made of",
            inUse)
        : Optional.empty();
  }

  /** What a pharmacy prepared carries the pharmacy's lot, not those of its drugs. */
  private static boolean compounded(Fill fill) {
    return !fill.secondary().isEmpty()
        || fill.compoundedOn().isPresent()
        || fill.useBefore().isPresent();
  }

  private static Optional<Hit> hit(Fill fill, Hit.Match match, String reason, boolean inUse) {
    String text = fill.drug() + " of " + day(fill) + ": " + reason;
    return Optional.of(new Hit("fill", fill.id().value(), match, text, inUse));
  }

  /** Any drug of a mixture; one that Thecal does not know is recorded by a name that holds the drug's. */
  private static boolean ofDrug(DrugScope scope, Fill fill) {
    return scope
        .drug()
        .map(named -> named.toLowerCase(Locale.ROOT))
        .map(named -> fill.components().stream()
            .anyMatch(drug -> drug.drug().toLowerCase(Locale.ROOT).contains(named)))
        .orElse(true);
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
