package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_VISIT_NEEDS;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.BoundContext;
import dev.thecal.scheduling.booking.VisitNeeds;
import dev.thecal.scheduling.booking.VisitNeedsRecords;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingVisitNeedsRecord;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.Condition;

/** Visit needs in SQL. */
final class JooqVisitNeeds implements VisitNeedsRecords {

  private final BoundContext bound;

  JooqVisitNeeds(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public Optional<Versioned<VisitNeeds>> find(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_VISIT_NEEDS)
        .where(of(clinic, patient))
        .fetchOptional(row -> new Versioned<>(needs(row), row.getRowVersion())));
  }

  @Override
  public boolean put(Access access, VisitNeeds needs, long expectedVersion) {
    access.to(needs.clinic());
    var row = row(access, needs, expectedVersion + 1);
    return bound.with(sql -> expectedVersion == 0
            ? sql.insertInto(SCHEDULING_VISIT_NEEDS)
                .set(row)
                .onConflictDoNothing()
                .execute()
            : sql.update(SCHEDULING_VISIT_NEEDS)
                .set(row)
                .where(of(needs.clinic(), needs.patient()))
                .and(SCHEDULING_VISIT_NEEDS.ROW_VERSION.eq(expectedVersion))
                .execute())
        == 1;
  }

  /** A merge moves the row: the patient is the row's, not the body's. */
  private static VisitNeeds needs(SchedulingVisitNeedsRecord row) {
    return Json.read(row.getBody(), VisitNeeds.class).of(new PatientId(row.getPatientId()));
  }

  private static Condition of(ClinicId clinic, PatientId patient) {
    return SCHEDULING_VISIT_NEEDS
        .CLINIC_ID
        .eq(clinic.value())
        .and(SCHEDULING_VISIT_NEEDS.PATIENT_ID.eq(patient.value()));
  }

  private static SchedulingVisitNeedsRecord row(Access access, VisitNeeds needs, long version) {
    var row = new SchedulingVisitNeedsRecord();
    row.setClinicId(needs.clinic().value());
    row.setPatientId(needs.patient().value());
    row.setRowVersion(version);
    row.setBody(Json.write(needs));
    row.setRecordedBy(access.actor().id());
    row.setRecordedAt(access.at().atOffset(ZoneOffset.UTC));
    return row;
  }
}
