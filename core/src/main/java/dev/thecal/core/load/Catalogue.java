package dev.thecal.core.load;

import dev.thecal.core.condition.Conditions;
import dev.thecal.core.drug.Drugs;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Suggestions;
import dev.thecal.core.pump.PumpModels;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What files may refer to: a reference that leads nowhere is a problem of the file. */
public final class Catalogue {

  private final Set<String> conditions;
  private final Set<String> pumps;
  private final Set<String> drugs;

  @Inject
  public Catalogue(Conditions conditions, PumpModels pumps, Drugs drugs) {
    this.conditions = conditions.list().stream()
        .map(condition -> condition.id().value())
        .collect(Collectors.toUnmodifiableSet());
    this.pumps = pumps.list().stream()
        .map(pump -> pump.id().value())
        .collect(Collectors.toUnmodifiableSet());
    this.drugs = drugs.list().stream()
        .map(drug -> drug.id().value())
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean hasCondition(String id) {
    return conditions.contains(id);
  }

  /** That the field {@code condition}, if it is a text, names one. */
  public void checkCondition(JsonInput in) {
    check(in, "condition", conditions);
  }

  /** As {@link #checkCondition}, of {@code pumpModel}. */
  public void checkPump(JsonInput in) {
    check(in, "pumpModel", pumps);
  }

  /** As {@link #checkCondition}, of {@code drug}. */
  public void checkDrug(JsonInput in) {
    check(in, "drug", drugs);
  }

  /** The field may be absent or no text: that is for its own reader to say. */
  public static void check(JsonInput in, String field, Collection<String> known) {
    in.optionalRaw(field)
        .optional()
        .filter(value -> value.isTextual() && !known.contains(value.textValue()))
        .ifPresent(value -> in.problem(
            field,
            "there is no " + field + " " + value + Suggestions.maybe(value.textValue(), known)));
  }

  /** A made-up id would be another one at the next loading: then loading twice would add it twice. */
  public static void requireId(JsonInput item) {
    item.required("id", id -> id);
  }
}
