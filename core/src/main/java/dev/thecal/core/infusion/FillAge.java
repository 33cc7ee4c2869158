package dev.thecal.core.infusion;

import dev.thecal.core.drug.DrugId;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.drug.StabilityRule;
import dev.thecal.core.drug.Stay;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.quantity.Concentration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether what went into a pump was too old on that day, by its label or by its stability. */
final class FillAge {

  private static final Citation LABEL = Citation.of("The patient's record", "use before, fill");
  private static final String CURE =
      "Drug that is too old is in the pump: tell the prescriber and the pharmacist now, and refill it";

  private final Drugs drugs;

  FillAge(Drugs drugs) {
    this.drugs = drugs;
  }

  /**
   * @param before the fills of the pump before this one, oldest first
   */
  List<Finding> check(List<Fill> before, Fill fill, String pumpModel) {
    LocalDate on = fill.filledAt().atOffset(ZoneOffset.UTC).toLocalDate();
    var findings = new ArrayList<Finding>();
    fill.useBefore()
        .filter(first -> !on.isBefore(first))
        .ifPresent(first -> findings.add(new Finding(
            "expired-when-filled",
            Severity.REFUSE,
            "filled on " + on + ", not to be used from " + first + " on. " + CURE,
            LABEL)));
    fill.compoundedOn()
        .ifPresent(made -> longest(before, fill, pumpModel)
            .filter(rule -> !on.isBefore(made.plusDays(rule.value().days())))
            .ifPresent(rule -> findings.add(tooOld(made, rule))));
    return findings;
  }

  private static Finding tooOld(LocalDate made, Cited<StabilityRule> rule) {
    return new Finding(
        "too-old-when-filled",
        rule.enforced() ? Severity.REFUSE : Severity.WARN,
        "prepared on " + made + ", stable for " + rule.value().days() + " days: until "
            + made.plusDays(rule.value().days()) + ". " + CURE,
        rule.source());
  }

  /** A fill does not say whether it was diluted: at this door the longer of both, so that it is too old for sure. */
  private Optional<Cited<StabilityRule>> longest(List<Fill> before, Fill fill, String pumpModel) {
    if (!fill.components().stream().allMatch(part -> drugs.find(part.drug()).isPresent())) {
      return Optional.empty();
    }
    Map<DrugId, Concentration> contents = fill.contents();
    boolean first = fill.bringsNewDrug(before);
    return Stream.of(true, false)
        .flatMap(diluted -> drugs
            .stability(
                contents.keySet(), new Stay(first, diluted, Optional.of(pumpModel), contents))
            .stream())
        .max(Comparator.comparingInt(rule -> rule.value().days()));
  }
}
