package dev.thecal.core.load;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.status.PatientStatus;
import dev.thecal.core.status.Statuses;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/**
 * Here and not in {@code status}, which whoever plans asks and so must not stand on what loads plans. Reads {@code statuses.json}: {@code {"statuses": [{"clinic", "patient", "id", "kind", "from", "reason", "place"}]}}.
 */
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
