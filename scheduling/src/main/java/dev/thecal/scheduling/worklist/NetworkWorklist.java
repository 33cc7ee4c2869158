package dev.thecal.scheduling.worklist;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The most pressing pumps of all clinics of the network in one list. */
public final class NetworkWorklist {

  /** As each clinic's own list: without a date and those that need review first, then by days to the latest day. */
  private static final Comparator<Row> ORDER = Comparator.comparing((Row row) ->
          row.pump().state() == DueState.NO_DATE || row.pump().state() == DueState.NEEDS_REVIEW
              ? Long.MIN_VALUE
              : row.pump().daysToLatest().orElse(Long.MIN_VALUE))
      .thenComparing(row -> row.clinic().value())
      .thenComparing(row -> row.pump().patient().value())
      .thenComparing(row -> row.pump().implantId());

  private final ClinicDirectory directory;
  private final Worklist worklist;

  @Inject
  public NetworkWorklist(ClinicDirectory directory, Worklist worklist) {
    this.directory = directory;
    this.worklist = worklist;
  }

  /** A pump and the clinic that is responsible for it. */
  public record Row(ClinicId clinic, WorklistRow pump) {}

  /**
   * @param limit at most this many, 1 to 200
   */
  public List<Row> list(NetworkAccess access, int limit) {
    if (limit < 1 || limit > 200) {
      throw Refusal.invalid("/limit", "1 to 200 rows can be asked for, was " + limit);
    }
    return directory.list(access).stream()
        .map(Versioned::value)
        .map(ClinicProfile::id)
        .flatMap(clinic -> rows(access, clinic, limit))
        .sorted(ORDER)
        .limit(limit)
        .toList();
  }

  private Stream<Row> rows(NetworkAccess access, ClinicId clinic, int limit) {
    var local = new Access(access.actor(), Set.of(clinic), access.purpose(), access.at());
    return worklist.page(local, clinic, Optional.empty(), limit).rows().stream()
        .map(row -> new Row(clinic, row));
  }
}
