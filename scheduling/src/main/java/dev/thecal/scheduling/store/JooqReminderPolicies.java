package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_REMINDER_POLICY;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.Json;
import dev.thecal.core.store.BoundContext;
import dev.thecal.scheduling.reminder.ReminderPolicies;
import dev.thecal.scheduling.reminder.ReminderPolicy;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingReminderPolicyRecord;
import java.util.Optional;

/** What clinics decided about reminders, in SQL. */
final class JooqReminderPolicies implements ReminderPolicies {

  private final BoundContext bound;

  JooqReminderPolicies(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public Optional<Versioned<ReminderPolicy>> find(Access access, ClinicId clinic) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_REMINDER_POLICY)
        .where(SCHEDULING_REMINDER_POLICY.CLINIC_ID.eq(clinic.value()))
        .fetchOptional(row -> new Versioned<>(
            Json.read(row.getPolicyJson(), ReminderPolicy.class), row.getRowVersion())));
  }

  @Override
  public boolean save(Access access, ClinicId clinic, ReminderPolicy policy, long expectedVersion) {
    var row = new SchedulingReminderPolicyRecord();
    row.setClinicId(access.to(clinic).value());
    row.setRowVersion(expectedVersion + 1);
    row.setPolicyJson(Json.write(policy));
    row.setChangedBy(access.actor().id());
    row.setChangedAt(BookingRows.utc(access.at()));
    int changed = expectedVersion == 0
        ? bound.with(sql -> sql.insertInto(SCHEDULING_REMINDER_POLICY)
            .set(row)
            .onConflictDoNothing()
            .execute())
        : bound.with(sql -> sql.update(SCHEDULING_REMINDER_POLICY)
            .set(row)
            .where(SCHEDULING_REMINDER_POLICY.CLINIC_ID.eq(clinic.value()))
            .and(SCHEDULING_REMINDER_POLICY.ROW_VERSION.eq(expectedVersion))
            .execute());
    return changed == 1;
  }
}
