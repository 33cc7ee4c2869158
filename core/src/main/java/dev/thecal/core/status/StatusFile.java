package dev.thecal.core.status;

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

/** Reads {@code statuses.json}: {@code {"statuses": [{"clinic", "patient", "id", "kind", "from", "reason", "place"}]}}. */
public final class StatusFile implements SampleFile {

  private final Statuses statuses;

  @Inject
  public StatusFile(Statuses statuses) {
    this.statuses = statuses;
  }

  @Override
  public String name() {
    return "statuses.json";
  }

  @Override
  public Supplier<List<SampleEntry>> read(JsonInput in, SampleScope scope) {
    return in.requiredList("statuses", item -> entry(item, scope));
  }

  private Supplier<SampleEntry> entry(JsonInput in, SampleScope scope) {
    var owner = scope.owner(in);
    Catalogue.requireId(in);
    var status = PatientStatus.read(in, owner.clinic(), owner.patient());
    return () -> new Entry(statuses, status.get());
  }

  private record Entry(Statuses statuses, PatientStatus status) implements SampleEntry {

    @Override
    public ClinicId clinic() {
      return status.clinic();
    }

    @Override
    public boolean write(Access access) {
      boolean known = statuses.view(access, status.clinic(), status.patient()).statuses().stream()
          .anyMatch(noted -> noted.status().id().equals(status.id()));
      if (!known) {
        statuses.record(access, status);
      }
      return !known;
    }
  }
}
