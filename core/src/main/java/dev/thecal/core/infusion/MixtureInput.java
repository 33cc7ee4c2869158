package dev.thecal.core.infusion;

import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Concentration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Reads the other drugs of a mixture. */
final class MixtureInput {

  private static final int MOST = 5;

  private MixtureInput() {}

  /** The field {@code secondary}: none if it is absent. */
  static Supplier<List<Component>> secondary(JsonInput in, Field<String> primary) {
    Field<List<Component>> components = in.optionalList("secondary", MixtureInput::component);
    List<Component> told = components.optional().orElse(List.of());
    if (told.size() > MOST) {
      in.problem("secondary", "at most " + MOST + " other drugs are expected, were " + told.size());
    }
    Set<String> seen = new HashSet<>(primary.optional().stream().toList());
    for (int i = 0; i < told.size(); i++) {
      if (!seen.add(told.get(i).drug())) {
        in.problem(
            "secondary/" + i + "/drug", "\"" + told.get(i).drug() + "\" stands twice; keep one");
      }
    }
    return () -> told;
  }

  private static Supplier<Component> component(JsonInput in) {
    var drug = in.required("drug", Reads.text(100));
    var concentration = in.required("concentration", MassUnits::concentration);
    return () -> new Component(
        drug.get(),
        new Concentration(concentration.get().amount()),
        MassUnits.of(concentration.get()));
  }
}
