package dev.thecal.web.document;

import dev.thecal.core.access.Access;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.infusion.Infusions;
import dev.thecal.core.patient.PatientRegister;
import dev.thecal.scheduling.worklist.Worklist;
import dev.thecal.scheduling.worklist.WorklistCursor;
import dev.thecal.scheduling.worklist.WorklistPage;
import dev.thecal.scheduling.worklist.WorklistRow;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers the downtime list of a clinic: its whole worklist, with what is in each pump. */
public final class DowntimeLists {

  private static final int AT_ONCE = 200;
  private static final PumpContents NOTHING = new PumpContents(
      Optional.empty(),
      List.of(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.<Instant>empty(),
      Optional.of("Nothing about this pump is on record."));

  private final Worklist worklist;
  private final Infusions infusions;
  private final PatientRegister register;

  @Inject
  public DowntimeLists(Worklist worklist, Infusions infusions, PatientRegister register) {
    this.worklist = worklist;
    this.infusions = infusions;
    this.register = register;
  }

  public DowntimeList of(Access access, ClinicProfile clinic) {
    var rows = new ArrayList<DowntimeList.Row>();
    Optional<WorklistCursor> after = Optional.empty();
    do {
      WorklistPage page = worklist.page(access, clinic.id(), after, AT_ONCE);
      page.rows().forEach(row -> rows.add(row(access, clinic, row)));
      after = page.next();
    } while (after.isPresent());
    return new DowntimeList(access.at(), PumpSummaries.phones(clinic), rows);
  }

  private DowntimeList.Row row(Access access, ClinicProfile clinic, WorklistRow row) {
    return new DowntimeList.Row(
        PumpSummaries.person(register.get(access, clinic.id(), row.patient()).value()),
        row.state(),
        row.recommended(),
        row.latest(),
        infusions
            .history(access, clinic.id(), row.patient())
            .map(history -> PumpContents.of(history, access.at()))
            .orElse(NOTHING));
  }
}
