package dev.thecal.core.careplan;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.load.SampleEntry;
import dev.thecal.core.load.SampleFile;
import dev.thecal.core.load.SampleScope;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/** Reads {@code care-plans.json}: for each patient at most one {@link CarePlan}, with clinic and patient. */
public final class CarePlanFile implements SampleFile {

  private final CarePlans plans;

  @Inject
  public CarePlanFile(CarePlans plans) {
    this.plans = plans;
  }

  @Override
  public String name() {
    return "care-plans.json";
  }

  @Override
  public Supplier<List<SampleEntry>> read(JsonInput in, SampleScope scope) {
    var entries = in.requiredList("plans", item -> read(scope, item));
    return () -> List.copyOf(entries.get());
  }

  private Supplier<Entry> read(SampleScope scope, JsonInput item) {
    SampleScope.Owner owner = scope.owner(item);
    var plan = CarePlan.read(item, owner.clinic(), owner.patient());
    return () -> new Entry(plans, plan.get());
  }

  private record Entry(CarePlans plans, CarePlan plan) implements SampleEntry {

    @Override
    public ClinicId clinic() {
      return plan.clinic();
    }

    @Override
    public boolean write(Access access) {
      boolean known = !plans.versions(access, plan.clinic(), plan.patient()).isEmpty();
      if (!known) {
        plans.write(access, plan);
      }
      return !known;
    }
  }
}
