package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.INQUIRY;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.inquiry.Inquiry;
import dev.thecal.core.inquiry.InquiryCursor;
import dev.thecal.core.inquiry.InquiryId;
import dev.thecal.core.inquiry.InquiryRecords;
import dev.thecal.core.inquiry.InquiryState;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.store.generated.tables.records.InquiryRecord;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** Visitors' questions in SQL. */
final class JooqInquiryRecords implements InquiryRecords {

  private final BoundContext bound;

  JooqInquiryRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, Inquiry inquiry) {
    access.to(inquiry.clinic());
    InquiryRecord row = changed(inquiry, 1);
    row.setClinicId(inquiry.clinic().value());
    row.setInquiryId(inquiry.id().value());
    row.setFormKey(inquiry.formKey());
    row.setUrgent(inquiry.urgent());
    row.setReceivedAt(inquiry.receivedAt().atOffset(ZoneOffset.UTC));
    return bound.with(
            sql -> sql.insertInto(INQUIRY).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public boolean replace(Access access, Inquiry inquiry, long expectedVersion) {
    access.to(inquiry.clinic());
    return bound.with(sql -> sql.update(INQUIRY)
            .set(changed(inquiry, expectedVersion + 1))
            .where(INQUIRY.CLINIC_ID.eq(inquiry.clinic().value()))
            .and(INQUIRY.INQUIRY_ID.eq(inquiry.id().value()))
            .and(INQUIRY.ROW_VERSION.eq(expectedVersion))
            .execute())
        == 1;
  }

  @Override
  public Optional<Versioned<Inquiry>> find(Access access, ClinicId clinic, InquiryId id) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(INQUIRY)
        .where(INQUIRY.CLINIC_ID.eq(clinic.value()))
        .and(INQUIRY.INQUIRY_ID.eq(id.value()))
        .fetchOptional(JooqInquiryRecords::read));
  }

  @Override
  public List<Versioned<Inquiry>> list(
      Access access,
      ClinicId clinic,
      InquiryState state,
      boolean urgent,
      Optional<InquiryCursor> after,
      int limit) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(INQUIRY)
        .where(INQUIRY.CLINIC_ID.eq(clinic.value()))
        .and(INQUIRY.STATE.eq(Reads.name(state)))
        .and(urgent ? INQUIRY.URGENT.isTrue() : noCondition())
        .and(after.map(JooqInquiryRecords::later).orElse(noCondition()))
        .orderBy(INQUIRY.RECEIVED_AT, INQUIRY.INQUIRY_ID)
        .limit(limit)
        .fetch(JooqInquiryRecords::read));
  }

  private static Condition later(InquiryCursor after) {
    return row(INQUIRY.RECEIVED_AT, INQUIRY.INQUIRY_ID)
        .gt(after.receivedAt().atOffset(ZoneOffset.UTC), after.id().value());
  }

  private static Versioned<Inquiry> read(InquiryRecord row) {
    return new Versioned<>(Json.read(row.getBody(), Inquiry.class), row.getRowVersion());
  }

  private static InquiryRecord changed(Inquiry inquiry, long version) {
    var row = new InquiryRecord();
    row.setRowVersion(version);
    row.setState(Reads.name(inquiry.state()));
    row.setBody(Json.write(inquiry));
    return row;
  }
}
