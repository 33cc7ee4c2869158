package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.TESTIMONIAL;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.json.Json;
import dev.thecal.core.store.generated.tables.records.TestimonialRecord;
import dev.thecal.core.testimonial.Testimonial;
import dev.thecal.core.testimonial.TestimonialRecords;
import java.time.ZoneOffset;
import java.util.List;

/** Patients' words in SQL. */
final class JooqTestimonialRecords implements TestimonialRecords {

  private final BoundContext bound;

  JooqTestimonialRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, Testimonial testimonial) {
    access.to(testimonial.clinic());
    TestimonialRecord row = changed(testimonial, 1);
    row.setClinicId(testimonial.clinic().value());
    row.setTestimonialId(testimonial.id());
    row.setRecordedAt(access.at().atOffset(ZoneOffset.UTC));
    return bound.with(
            sql -> sql.insertInto(TESTIMONIAL).set(row).onConflictDoNothing().execute())
        == 1;
  }

  @Override
  public boolean replace(Access access, Testimonial testimonial, long expectedVersion) {
    access.to(testimonial.clinic());
    return bound.with(sql -> sql.update(TESTIMONIAL)
            .set(changed(testimonial, expectedVersion + 1))
            .where(TESTIMONIAL.CLINIC_ID.eq(testimonial.clinic().value()))
            .and(TESTIMONIAL.TESTIMONIAL_ID.eq(testimonial.id()))
            .and(TESTIMONIAL.ROW_VERSION.eq(expectedVersion))
            .execute())
        == 1;
  }

  @Override
  public List<Versioned<Testimonial>> list(Access access, ClinicId clinic) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(TESTIMONIAL)
        .where(TESTIMONIAL.CLINIC_ID.eq(clinic.value()))
        .orderBy(TESTIMONIAL.RECORDED_AT.desc(), TESTIMONIAL.TESTIMONIAL_ID)
        .fetch(row ->
            new Versioned<>(Json.read(row.getBody(), Testimonial.class), row.getRowVersion())));
  }

  private static TestimonialRecord changed(Testimonial testimonial, long version) {
    var row = new TestimonialRecord();
    row.setRowVersion(version);
    row.setBody(Json.write(testimonial));
    return row;
  }
}
