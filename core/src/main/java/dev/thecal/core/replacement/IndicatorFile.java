package dev.thecal.core.replacement;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.implant.ImplantId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.load.SampleEntry;
import dev.thecal.core.load.SampleFile;
import dev.thecal.core.load.SampleScope;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads {@code replacement-indicators.json}: for each pump the day on which it said that it must be replaced.
 * One day for a pump is enough, so an entry is known if its pump has one.
 */
public final class IndicatorFile implements SampleFile {

  private final Replacements replacements;

  @Inject
  public IndicatorFile(Replacements replacements) {
    this.replacements = replacements;
  }

  @Override
  public String name() {
    return "replacement-indicators.json";
  }

  @Override
  public Supplier<List<SampleEntry>> read(JsonInput in, SampleScope scope) {
    return in.requiredList("indicators", item -> entry(item, scope));
  }

  private Supplier<SampleEntry> entry(JsonInput in, SampleScope scope) {
    SampleScope.Owner owner = scope.owner(in);
    ImplantId pump = scope.pump(in, owner).id();
    var on = in.required("on", Reads::date);
    return () -> new Entry(replacements, owner, pump, on.get());
  }

  private record Entry(
      Replacements replacements, SampleScope.Owner owner, ImplantId pump, LocalDate on)
      implements SampleEntry {

    @Override
    public ClinicId clinic() {
      return owner.clinic();
    }

    @Override
    public boolean write(Access access) {
      boolean known = replacements.list(access, owner.clinic()).stream()
          .filter(row -> row.patient().equals(owner.patient()) && row.implant().equals(pump))
          .anyMatch(row -> row.indicatorOn().isPresent());
      if (!known) {
        replacements.indicatorSeen(access, owner.clinic(), owner.patient(), pump, on);
      }
      return !known;
    }
  }
}
