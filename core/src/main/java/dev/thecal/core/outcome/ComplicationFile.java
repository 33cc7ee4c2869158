package dev.thecal.core.outcome;

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

/**
 * Reads {@code complications.json}: {@code {"complications": [{"clinic", "patient", "id", …}]}}, fields as in
 * {@link Complication}.
 */
public final class ComplicationFile implements SampleFile {

  private final Complications complications;

  @Inject
  public ComplicationFile(Complications complications) {
    this.complications = complications;
  }

  @Override
  public String name() {
    return "complications.json";
  }

  @Override
  public Supplier<List<SampleEntry>> read(JsonInput in, SampleScope scope) {
    return in.requiredList("complications", item -> entry(item, scope));
  }

  private Supplier<SampleEntry> entry(JsonInput in, SampleScope scope) {
    var owner = scope.owner(in);
    Catalogue.requireId(in);
    var complication = Complication.read(in, owner.clinic(), owner.patient());
    return () -> new Entry(complications, complication.get());
  }

  private record Entry(Complications complications, Complication complication)
      implements SampleEntry {

    @Override
    public ClinicId clinic() {
      return complication.clinic();
    }

    @Override
    public boolean write(Access access) {
      boolean known =
          complications.list(access, complication.clinic(), complication.patient()).stream()
              .anyMatch(noted -> noted.complication().id().equals(complication.id()));
      if (!known) {
        complications.record(access, complication);
      }
      return !known;
    }
  }
}
