package dev.thecal.scheduling.due;

import dev.thecal.core.access.Access;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.drug.StabilityRule;
import dev.thecal.core.drug.Stay;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.Fill;
import dev.thecal.scheduling.due.StabilityFigures.Question;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How long what is in a pump may stay there. */
final class Stabilities {

  private final Drugs drugs;
  private final StabilityFigures figures;

  Stabilities(Drugs drugs, StabilityFigures figures) {
    this.drugs = drugs;
    this.figures = figures;
  }

  /**
   * First day on which the last fill is too old: the earlier of the stability of exactly this drug or
   * mixture, counted from compounding or, if that is earlier, from the fill, and what the pharmacy wrote on it. The standing is the best of the
   * two: a draft that only shortens what the pharmacy allowed permits nothing.
   *
   * @param fills that stand, oldest first, at least one
   * @return empty if neither is known, which is never "stable"
   */
  Optional<Cited<LocalDate>> until(Access access, Implant implant, List<Fill> fills, ZoneId zone) {
    Fill fill = fills.get(fills.size() - 1);
    LocalDate from = from(fill, zone);
    List<Cited<LocalDate>> all = Stream.concat(
            rule(access, implant, fills).map(rule -> date(from, rule)).stream(),
            fill.useBefore().map(Stabilities::byPharmacy).stream())
        .toList();
    Optional<Cited.Standing> permission =
        all.stream().filter(Cited::enforced).map(Cited::standing).findFirst();
    return all.stream()
        .min(Comparator.comparing(Cited::value))
        .map(first ->
            new Cited<>(first.value(), first.source(), permission.orElse(first.standing())));
  }

  /** The earlier of compounding and fill: what is written after the fill cannot be true. */
  private static LocalDate from(Fill fill, ZoneId zone) {
    LocalDate filledOn = LocalDate.ofInstant(fill.filledAt(), zone);
    return fill.compoundedOn().filter(made -> made.isBefore(filledOn)).orElse(filledOn);
  }

  private static Cited<LocalDate> date(LocalDate from, Cited<StabilityRule> rule) {
    return new Cited<>(from.plusDays(rule.value().days()), rule.source(), rule.standing());
  }

  private static Cited<LocalDate> byPharmacy(LocalDate useBefore) {
    return new Cited<>(
        useBefore, Citation.of("The patient's record", "use before, fill"), new Cited.Sourced());
  }

  /** A fill does not say whether it was diluted: the shorter of both counts, and both must be known. */
  private Optional<Cited<StabilityRule>> rule(Access access, Implant implant, List<Fill> fills) {
    Fill fill = fills.get(fills.size() - 1);
    if (!components(fill).allMatch(id -> drugs.find(id).isPresent())) {
      return Optional.empty();
    }
    boolean first = fill.bringsNewDrug(fills.subList(0, fills.size() - 1));
    return ask(access, implant, fill, first, true)
        .flatMap(diluted -> ask(access, implant, fill, first, false)
            .map(undiluted ->
                diluted.value().days() <= undiluted.value().days() ? diluted : undiluted));
  }

  private Optional<Cited<StabilityRule>> ask(
      Access access, Implant implant, Fill fill, boolean first, boolean diluted) {
    var stay = new Stay(first, diluted, Optional.of(implant.pumpModel()), fill.contents());
    return figures.find(access, implant.clinic(), new Question(fill.contents().keySet(), stay));
  }

  private static Stream<String> components(Fill fill) {
    return fill.components().stream().map(Component::drug);
  }
}
