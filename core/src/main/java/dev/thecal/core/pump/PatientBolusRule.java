package dev.thecal.core.pump;

import dev.thecal.core.drug.DrugId;
import dev.thecal.core.evidence.Cited;
import java.util.Optional;
import java.util.Set;

/**
 * What the maker says about boluses that a patient gives.
 *
 * @param offered whether the pump can
 * @param onlyDrugs for these only
 * @param notDrugs never for these
 * @param lockoutAfterProgramming the lockout also starts after each programming and refill
 */
public record PatientBolusRule(
    Optional<Cited<Boolean>> offered,
    Optional<Cited<Set<DrugId>>> onlyDrugs,
    Optional<Cited<Set<DrugId>>> notDrugs,
    Optional<Cited<Boolean>> lockoutAfterProgramming) {

  /** The figure that forbids patient boluses of this drug, if one does. */
  public Optional<Cited<?>> forbids(DrugId drug) {
    Optional<Cited<?>> none = offered.filter(yes -> !yes.value()).map(no -> no);
    Optional<Cited<?>> excluded =
        notDrugs.filter(set -> set.value().contains(drug)).map(set -> set);
    Optional<Cited<?>> other =
        onlyDrugs.filter(set -> !set.value().contains(drug)).map(set -> set);
    return none.or(() -> excluded).or(() -> other);
  }
}
