package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_CONTACT_ATTEMPT;
import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_CONTACT_LIMIT;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.BoundContext;
import dev.thecal.scheduling.recall.ContactAttempt;
import dev.thecal.scheduling.recall.ContactLimit;
import dev.thecal.scheduling.recall.ContactRecords;
import dev.thecal.scheduling.recall.NotedAttempt;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingContactAttemptRecord;
import dev.thecal.scheduling.store.generated.tables.records.SchedulingContactLimitRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectConditionStep;

/** Contact attempts and limits in SQL. */
final class JooqContacts implements ContactRecords {

  private final BoundContext bound;

  JooqContacts(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, NotedAttempt noted) {
    ContactAttempt attempt = noted.attempt();
    access.to(attempt.clinic());
    var row = new SchedulingContactAttemptRecord(
        attempt.clinic().value(),
        attempt.id(),
        attempt.patient().value(),
        BookingRows.utc(attempt.at()),
        Json.write(attempt),
        noted.recordedBy(),
        BookingRows.utc(noted.recordedAt()));
    return bound.with(sql -> sql.insertInto(SCHEDULING_CONTACT_ATTEMPT)
            .set(row)
            .onConflictDoNothing()
            .execute())
        == 1;
  }

  @Override
  public List<NotedAttempt> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return newestFirst(SCHEDULING_CONTACT_ATTEMPT
        .CLINIC_ID
        .eq(clinic.value())
        .and(SCHEDULING_CONTACT_ATTEMPT.PATIENT_ID.eq(patient.value())));
  }

  @Override
  public Map<PatientId, List<NotedAttempt>> listSince(
      Access access, ClinicId clinic, Collection<PatientId> patients, Instant since) {
    access.to(clinic);
    return newestFirst(SCHEDULING_CONTACT_ATTEMPT
            .CLINIC_ID
            .eq(clinic.value())
            .and(SCHEDULING_CONTACT_ATTEMPT.PATIENT_ID.in(ids(patients)))
            .and(SCHEDULING_CONTACT_ATTEMPT.TRIED_AT.ge(BookingRows.utc(since))))
        .stream()
        .collect(Collectors.groupingBy(noted -> noted.attempt().patient()));
  }

  @Override
  public Optional<Versioned<ContactLimit>> findLimit(
      Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> limitRows(sql, clinic, List.of(patient))
        .fetchOptional(row -> new Versioned<>(limit(row), row.getRowVersion())));
  }

  @Override
  public Map<PatientId, ContactLimit> limits(
      Access access, ClinicId clinic, Collection<PatientId> patients) {
    access.to(clinic);
    return bound.with(sql -> limitRows(sql, clinic, patients).fetch(JooqContacts::limit)).stream()
        .collect(Collectors.toMap(ContactLimit::patient, limit -> limit));
  }

  @Override
  public boolean putLimit(Access access, ContactLimit limit, long expectedVersion) {
    access.to(limit.clinic());
    var row = new SchedulingContactLimitRecord(
        limit.clinic().value(),
        limit.patient().value(),
        expectedVersion + 1,
        Json.write(limit),
        access.actor().id(),
        BookingRows.utc(access.at()));
    return bound.with(sql -> expectedVersion == 0
            ? sql.insertInto(SCHEDULING_CONTACT_LIMIT)
                .set(row)
                .onConflictDoNothing()
                .execute()
            : sql.update(SCHEDULING_CONTACT_LIMIT)
                .set(row)
                .where(SCHEDULING_CONTACT_LIMIT.CLINIC_ID.eq(limit.clinic().value()))
                .and(SCHEDULING_CONTACT_LIMIT.PATIENT_ID.eq(limit.patient().value()))
                .and(SCHEDULING_CONTACT_LIMIT.ROW_VERSION.eq(expectedVersion))
                .execute())
        == 1;
  }

  private List<NotedAttempt> newestFirst(Condition which) {
    return bound.with(sql -> sql.selectFrom(SCHEDULING_CONTACT_ATTEMPT)
        .where(which)
        .orderBy(SCHEDULING_CONTACT_ATTEMPT.TRIED_AT.desc(), SCHEDULING_CONTACT_ATTEMPT.ATTEMPT_ID)
        .fetch(JooqContacts::noted));
  }

  private static SelectConditionStep<SchedulingContactLimitRecord> limitRows(
      DSLContext sql, ClinicId clinic, Collection<PatientId> patients) {
    return sql.selectFrom(SCHEDULING_CONTACT_LIMIT)
        .where(SCHEDULING_CONTACT_LIMIT.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_CONTACT_LIMIT.PATIENT_ID.in(ids(patients)));
  }

  private static List<String> ids(Collection<PatientId> patients) {
    return patients.stream().map(PatientId::value).toList();
  }

  /** A merge moves the rows: the patient is the row's, not the body's. */
  private static NotedAttempt noted(SchedulingContactAttemptRecord row) {
    return new NotedAttempt(
        Json.read(row.getBody(), ContactAttempt.class).of(new PatientId(row.getPatientId())),
        row.getRecordedBy(),
        row.getRecordedAt().toInstant());
  }

  private static ContactLimit limit(SchedulingContactLimitRecord row) {
    return Json.read(row.getBody(), ContactLimit.class).of(new PatientId(row.getPatientId()));
  }
}
