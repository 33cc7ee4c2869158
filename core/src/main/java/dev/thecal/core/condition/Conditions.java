package dev.thecal.core.condition;

import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.reference.ReferenceFile;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue of conditions: read once, searched by any name or code. */
public final class Conditions {

  private final Map<ConditionId, Condition> byId = new LinkedHashMap<>();
  private final ConditionSearch search;

  /**
   * @throws IllegalArgumentException if two conditions have the same id
   */
  public Conditions(Collection<Condition> conditions) {
    conditions.stream()
        .sorted(Comparator.comparing((Condition condition) -> condition.id().value()))
        .forEach(this::put);
    search = new ConditionSearch(List.copyOf(byId.values()));
  }

  private void put(Condition condition) {
    if (byId.put(condition.id(), condition) != null) {
      throw new IllegalArgumentException("condition \"" + condition.id() + "\" is there twice");
    }
  }

  /** The catalogue that ships with Thecal: the union of what the sample clinics treat. */
  public static Conditions shipped() {
    return new Conditions(
        ReferenceFile.entries("/reference/conditions.json", "conditions", Condition::read));
  }

  /** All, by id. */
  public List<Condition> list() {
    return List.copyOf(byId.values());
  }

  /**
   * @throws Refusal NOT_FOUND if the catalogue has no such condition
   */
  public Condition get(ConditionId id) {
    return find(id).orElseThrow(() -> Refusal.notFound("condition", id.value()));
  }

  public Optional<Condition> find(ConditionId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The conditions that a text may mean, best first: a name, a synonym or the beginning of a code. Case,
   * accents, order of words and small typing errors do not matter.
   *
   * @return none for an empty text
   */
  public List<ConditionMatch> search(String text) {
    return search.find(text);
  }
}
