package dev.thecal.core.triage;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.load.Catalogue;
import dev.thecal.core.load.SampleEntry;
import dev.thecal.core.load.SampleFile;
import dev.thecal.core.load.SampleScope;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads {@code symptom-reports.json}: for each report its clinic, its patient, what was reported, and what was
 * done about it.
 */
public final class SymptomReportFile implements SampleFile {

  private final SymptomReports reports;

  @Inject
  public SymptomReportFile(SymptomReports reports) {
    this.reports = reports;
  }

  @Override
  public String name() {
    return "symptom-reports.json";
  }

  @Override
  public Supplier<List<SampleEntry>> read(JsonInput in, SampleScope scope) {
    var entries = in.requiredList("reports", item -> read(scope, item));
    return () -> List.copyOf(entries.get());
  }

  private Supplier<Entry> read(SampleScope scope, JsonInput item) {
    SampleScope.Owner owner = scope.owner(item);
    Catalogue.requireId(item);
    item.required("reportedAt", Reads::instant);
    var report = SymptomReportInput.read(
        item,
        owner.clinic(),
        owner.patient(),
        scope.today().atStartOfDay(ZoneOffset.UTC).toInstant());
    var steps = item.optionalList("steps", FollowUp.Request::read);
    return () -> new Entry(reports, report.get(), steps.optional().orElse(List.of()));
  }

  private record Entry(SymptomReports reports, SymptomReport report, List<FollowUp.Request> steps)
      implements SampleEntry {

    @Override
    public ClinicId clinic() {
      return report.clinic();
    }

    @Override
    public boolean write(Access access) {
      boolean known = reports.list(access, report.clinic(), report.patient()).stream()
          .anyMatch(filed -> filed.report().id().equals(report.id()));
      if (!known) {
        FiledReport filed = reports.file(access, report);
        for (FollowUp.Request step : steps) {
          filed = reports.followUp(access, report, step, filed.version());
        }
      }
      return !known;
    }
  }
}
