package dev.thecal.core.aftercare;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.load.Catalogue;
import dev.thecal.core.load.SampleEntry;
import dev.thecal.core.load.SampleFile;
import dev.thecal.core.load.SampleScope;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/** Reads {@code aftercare-plans.json}: for each plan its clinic, its patient and a {@link PlanRequest}. */
public final class AftercareFile implements SampleFile {

  private final AftercarePlans plans;

  @Inject
  public AftercareFile(AftercarePlans plans) {
    this.plans = plans;
  }

  @Override
  public String name() {
    return "aftercare-plans.json";
  }

  @Override
  public Supplier<List<SampleEntry>> read(JsonInput in, SampleScope scope) {
    var entries = in.requiredList("plans", item -> read(scope, item));
    return () -> List.copyOf(entries.get());
  }

  private Supplier<Entry> read(SampleScope scope, JsonInput item) {
    SampleScope.Owner owner = scope.owner(item);
    Catalogue.requireId(item);
    var request = PlanRequest.read(item);
    return () -> new Entry(plans, owner, request.get());
  }

  private record Entry(AftercarePlans plans, SampleScope.Owner owner, PlanRequest request)
      implements SampleEntry {

    @Override
    public ClinicId clinic() {
      return owner.clinic();
    }

    @Override
    public boolean write(Access access) {
      boolean known = plans.list(access, owner.clinic(), owner.patient()).stream()
          .anyMatch(plan -> plan.value().id().equals(request.id()));
      if (!known) {
        plans.make(access, owner.clinic(), owner.patient(), request);
      }
      return !known;
    }
  }
}
