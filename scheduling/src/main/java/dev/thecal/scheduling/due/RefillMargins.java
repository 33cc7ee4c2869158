package dev.thecal.scheduling.due;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Days between the recommended and the latest day: room to recover from a missed visit. A mixture takes
 * the largest margin of its components, an unknown drug the largest of all.
 *
 * @param clinicDays the clinic's own margins, each used where it is larger than our draft
 * @param travelDays days more for one patient, because weather or the way may hinder a visit
 */
public record RefillMargins(Map<DrugClass, Cited<Integer>> clinicDays, int travelDays) {

  public RefillMargins {
    clinicDays = Map.copyOf(clinicDays);
    clinicDays.values().forEach(days -> Days.notNegative("margin days", days.value()));
    Days.notNegative("travelDays", travelDays);
  }

  /** Of patients whom nothing hinders. */
  public RefillMargins(Map<DrugClass, Cited<Integer>> clinicDays) {
    this(clinicDays, 0);
  }

  /** The same with so many days more. */
  public RefillMargins withTravel(int days) {
    return new RefillMargins(clinicDays, days);
  }

  /** Margin in days for what is in the reservoir. */
  public Cited<Integer> of(Set<String> drugs) {
    return classes(drugs).stream()
        .map(this::of)
        .max(Comparator.comparing(Cited::value))
        .map(days -> new Cited<>(days.value() + travelDays, days.source(), days.standing()))
        .orElseThrow();
  }

  private static Collection<DrugClass> classes(Set<String> drugs) {
    List<DrugClass> known =
        drugs.stream().sorted().flatMap(drug -> DrugClass.of(drug).stream()).toList();
    return drugs.isEmpty() || known.size() < drugs.size()
        ? Arrays.asList(DrugClass.values())
        : known;
  }

  private Cited<Integer> of(DrugClass drugClass) {
    var draft = new Cited<>(
        drugClass.draftDays(),
        Citation.of("Thecal's draft refill margins", drugClass.name()),
        new Cited.Draft());
    Cited<Integer> own = clinicDays.getOrDefault(drugClass, draft);
    return own.value() >= draft.value() ? own : draft;
  }
}
