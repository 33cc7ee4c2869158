package dev.thecal.core.drug;

import dev.thecal.core.evidence.Cited;
import java.util.List;
import java.util.Set;

/**
 * A mixture that is in use. Its limits are those of its parts; how long it may stay in a pump needs a
 * rule for exactly this mixture, see {@link Drugs#stability}.
 *
 * @param id lower case, the drugs in it
 * @param drugs two or more
 * @param approval no mixture is approved for the pumps we know
 */
public record Mixture(
    String id,
    String name,
    Set<DrugId> drugs,
    Cited<Use.Approval> approval,
    List<Cited<String>> notes) {

  public Mixture {
    drugs = Set.copyOf(drugs);
    notes = List.copyOf(notes);
    if (drugs.size() < 2) {
      throw new IllegalArgumentException("mixture \"" + id + "\" needs two drugs or more");
    }
  }
}
