package dev.thecal.core.triage;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is in the pump as far as anybody knows.
 *
 * @param groups of the drugs that were named
 * @param known false if no drug was named, or one that we cannot place: then every drug's rows apply
 */
public record PumpDrugs(Set<DrugGroup> groups, boolean known) {

  public static final PumpDrugs UNKNOWN = new PumpDrugs(Set.of(), false);

  public PumpDrugs {
    groups = Set.copyOf(groups);
  }

  /**
   * @param drugs ids of all components; none of them: unknown
   */
  public static PumpDrugs of(Collection<String> drugs) {
    Set<DrugGroup> placed = drugs.stream()
        .flatMap(drug -> DrugGroup.of(drug).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DrugGroup.class)));
    boolean all = drugs.stream().allMatch(drug -> DrugGroup.of(drug).isPresent());
    return new PumpDrugs(placed, all && !drugs.isEmpty());
  }

  /** Named, or not ruled out. */
  public boolean mayHold(DrugGroup group) {
    return !known || groups.contains(group);
  }

  /** These as well: what somebody says does not make what is on record go away. */
  public PumpDrugs and(PumpDrugs more) {
    Set<DrugGroup> both = Stream.concat(groups.stream(), more.groups.stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DrugGroup.class)));
    return new PumpDrugs(both, known && more.known);
  }

  /** For tests and callers that name single drugs. */
  public static PumpDrugs of(String... drugs) {
    return of(List.of(drugs));
  }
}
