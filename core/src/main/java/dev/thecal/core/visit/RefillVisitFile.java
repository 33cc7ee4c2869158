package dev.thecal.core.visit;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.load.SampleEntry;
import dev.thecal.core.load.SampleFile;
import dev.thecal.core.load.SampleScope;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads {@code refill-visits.json}: for each visit its clinic, its patient, the pump, the order, the steps with
 * who took them, and whether it was finished; one that was not is left half done.
 */
public final class RefillVisitFile implements SampleFile {

  private final RefillVisits visits;

  @Inject
  public RefillVisitFile(RefillVisits visits) {
    this.visits = visits;
  }

  @Override
  public String name() {
    return "refill-visits.json";
  }

  @Override
  public Supplier<List<SampleEntry>> read(JsonInput in, SampleScope scope) {
    return in.requiredList("visits", item -> entry(item, scope));
  }

  private Supplier<SampleEntry> entry(JsonInput in, SampleScope scope) {
    SampleScope.Owner owner = scope.owner(in);
    Implant pump = scope.pump(in, owner);
    var id = in.required("id", VisitId::new);
    var by = in.required("by", Reads.text(40));
    var order = in.requiredObject("order", Preparation::read);
    var steps = in.requiredList("steps", item -> step(item, pump));
    var finished = in.requiredBoolean("finished");
    return () -> new Entry(
        visits,
        new VisitKey(owner.clinic(), owner.patient(), id.get()),
        by.get(),
        order.get(),
        steps.get(),
        finished.get());
  }

  /** {@code {"kind", "by", "step": {…}}}; what a step of an unknown kind should hold nobody can say. */
  private static Supplier<Taken> step(JsonInput in, Implant pump) {
    var kind = in.required("kind", Reads.oneOf(StepKind.class));
    var by = in.required("by", Reads.text(40));
    if (kind.optional().isEmpty()) {
      in.optionalRaw("step");
      return () -> {
        throw new IllegalStateException("a step without a kind was not refused");
      };
    }
    var step =
        in.<VisitStep>requiredObject("step", inner -> StepInput.read(kind.get(), inner, pump)::get);
    return () -> new Taken(by.get(), step.get());
  }

  private record Taken(String by, VisitStep step) {}

  private record Entry(
      RefillVisits visits,
      VisitKey key,
      String by,
      Preparation order,
      List<Taken> steps,
      boolean finished)
      implements SampleEntry {

    @Override
    public ClinicId clinic() {
      return key.clinic();
    }

    @Override
    public boolean write(Access access) {
      boolean known = visits.list(access, key.clinic(), key.patient()).stream()
          .anyMatch(one -> one.value().key().equals(key));
      if (!known) {
        Versioned<RefillVisit> now = visits.open(as(access, by), key, order);
        for (Taken taken : steps) {
          now = visits.record(as(access, taken.by()), key, taken.step());
        }
        if (finished) {
          visits.finish(as(access, by), key, now.version());
        }
      }
      return !known;
    }

    private static Access as(Access access, String who) {
      return new Access(new Actor(who), access.clinics(), access.purpose(), access.at());
    }
  }
}
