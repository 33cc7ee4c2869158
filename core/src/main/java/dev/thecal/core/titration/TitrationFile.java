package dev.thecal.core.titration;

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

/** Reads {@code titration-visits.json}: for each visit its clinic, its patient, the pump, and what was asked. */
public final class TitrationFile implements SampleFile {

  private final Titrations titrations;

  @Inject
  public TitrationFile(Titrations titrations) {
    this.titrations = titrations;
  }

  @Override
  public String name() {
    return "titration-visits.json";
  }

  @Override
  public Supplier<List<SampleEntry>> read(JsonInput in, SampleScope scope) {
    return in.requiredList("visits", item -> entry(item, scope));
  }

  private Supplier<SampleEntry> entry(JsonInput in, SampleScope scope) {
    SampleScope.Owner owner = scope.owner(in);
    Catalogue.requireId(in);
    var visit = TitrationVisit.read(in, scope.pump(in, owner));
    return () -> new Entry(titrations, visit.get());
  }

  private record Entry(Titrations titrations, TitrationVisit visit) implements SampleEntry {

    @Override
    public ClinicId clinic() {
      return visit.clinic();
    }

    @Override
    public boolean write(Access access) {
      boolean known = titrations.list(access, visit.clinic(), visit.patient()).stream()
          .anyMatch(seen -> seen.visit().value().id().equals(visit.id()));
      if (!known) {
        titrations.record(access, visit);
      }
      return !known;
    }
  }
}
