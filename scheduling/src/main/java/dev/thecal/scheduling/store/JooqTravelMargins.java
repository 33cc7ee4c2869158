package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_TRAVEL_MARGIN;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.BoundContext;
import dev.thecal.scheduling.due.TravelMargin;
import dev.thecal.scheduling.due.TravelMargins;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingTravelMarginRecord;
import java.util.Optional;
import org.jooq.Condition;

/** Travel margins in SQL. */
final class JooqTravelMargins implements TravelMargins {

  private final BoundContext bound;

  JooqTravelMargins(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public Optional<Versioned<TravelMargin>> find(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_TRAVEL_MARGIN)
        .where(of(clinic, patient))
        .fetchOptional(row -> new Versioned<>(
            new TravelMargin(clinic, patient, row.getDays(), row.getReason()),
            row.getRowVersion())));
  }

  @Override
  public boolean put(Access access, TravelMargin margin, long expectedVersion) {
    access.to(margin.clinic());
    var row = new SchedulingTravelMarginRecord(
        margin.clinic().value(),
        margin.patient().value(),
        expectedVersion + 1,
        margin.days(),
        margin.reason(),
        access.actor().id(),
        BookingRows.utc(access.at()));
    return bound.with(sql -> expectedVersion == 0
            ? sql.insertInto(SCHEDULING_TRAVEL_MARGIN)
                .set(row)
                .onConflictDoNothing()
                .execute()
            : sql.update(SCHEDULING_TRAVEL_MARGIN)
                .set(row)
                .where(of(margin.clinic(), margin.patient()))
                .and(SCHEDULING_TRAVEL_MARGIN.ROW_VERSION.eq(expectedVersion))
                .execute())
        == 1;
  }

  private static Condition of(ClinicId clinic, PatientId patient) {
    return SCHEDULING_TRAVEL_MARGIN
        .CLINIC_ID
        .eq(clinic.value())
        .and(SCHEDULING_TRAVEL_MARGIN.PATIENT_ID.eq(patient.value()));
  }
}
