package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_MESSAGE_WISH;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.BoundContext;
import dev.thecal.scheduling.reminder.MessageWish;
import dev.thecal.scheduling.reminder.MessageWishes;
import dev.thecal.scheduling.reminder.ReminderChannel;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingMessageWishRecord;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;

/** What patients do not want to be sent, in SQL. */
final class JooqMessageWishes implements MessageWishes {

  private final BoundContext bound;

  JooqMessageWishes(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public Optional<Versioned<MessageWish>> find(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(SCHEDULING_MESSAGE_WISH)
        .where(of(clinic, patient))
        .fetchOptional(row -> new Versioned<>(
            new MessageWish(channels(row.getChannelsOff()), row.getReason()),
            row.getRowVersion())));
  }

  @Override
  public boolean save(
      Access access, ClinicId clinic, PatientId patient, MessageWish wish, long expectedVersion) {
    var row = new SchedulingMessageWishRecord();
    row.setClinicId(access.to(clinic).value());
    row.setPatientId(patient.value());
    row.setRowVersion(expectedVersion + 1);
    row.setChannelsOff(
        wish.channelsOff().stream().map(Reads::name).sorted().collect(Collectors.joining(",")));
    row.setReason(wish.reason());
    row.setChangedBy(access.actor().id());
    row.setChangedAt(BookingRows.utc(access.at()));
    int changed = expectedVersion == 0
        ? bound.with(sql -> sql.insertInto(SCHEDULING_MESSAGE_WISH)
            .set(row)
            .onConflictDoNothing()
            .execute())
        : bound.with(sql -> sql.update(SCHEDULING_MESSAGE_WISH)
            .set(row)
            .where(of(clinic, patient))
            .and(SCHEDULING_MESSAGE_WISH.ROW_VERSION.eq(expectedVersion))
            .execute());
    return changed == 1;
  }

  private static Set<ReminderChannel> channels(String names) {
    Set<ReminderChannel> off = EnumSet.noneOf(ReminderChannel.class);
    Arrays.stream(names.split(",", -1))
        .filter(name -> !name.isEmpty())
        .map(Reads.oneOf(ReminderChannel.class))
        .forEach(off::add);
    return off;
  }

  private static Condition of(ClinicId clinic, PatientId patient) {
    return SCHEDULING_MESSAGE_WISH
        .CLINIC_ID
        .eq(clinic.value())
        .and(SCHEDULING_MESSAGE_WISH.PATIENT_ID.eq(patient.value()));
  }
}
