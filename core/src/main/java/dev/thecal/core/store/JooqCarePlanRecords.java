package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.CARE_PLAN;
import static dev.thecal.core.store.generated.Tables.CARE_PLAN_REVIEW;
import static dev.thecal.core.store.generated.Tables.PATIENT;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.careplan.CareItem;
import dev.thecal.core.careplan.CarePlan;
import dev.thecal.core.careplan.CarePlanRecords;
import dev.thecal.core.careplan.DueReview;
import dev.thecal.core.careplan.ReviewCursor;
import dev.thecal.core.clinic.Service.Discipline;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.generated.tables.records.CarePlanRecord;
import dev.thecal.core.store.generated.tables.records.CarePlanReviewRecord;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Care plans in SQL, one row per version, and the reviews of the newest. */
final class JooqCarePlanRecords implements CarePlanRecords {

  private final BoundContext bound;

  JooqCarePlanRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Access access, Versioned<CarePlan> versioned) {
    CarePlan plan = versioned.value();
    access.to(plan.clinic());
    var added = new CarePlanRecord();
    added.setClinicId(plan.clinic().value());
    added.setPatientId(plan.patient().value());
    added.setRowVersion(versioned.version());
    added.setBody(Json.write(plan));
    added.setRecordedBy(access.actor().id());
    added.setRecordedAt(access.at().atOffset(ZoneOffset.UTC));
    return bound.with(sql -> {
      boolean first = sql.insertInto(CARE_PLAN).set(added).onConflictDoNothing().execute() == 1;
      if (first) {
        replaceReviews(sql, plan);
      }
      return first;
    });
  }

  private static void replaceReviews(DSLContext sql, CarePlan plan) {
    sql.deleteFrom(CARE_PLAN_REVIEW)
        .where(CARE_PLAN_REVIEW.CLINIC_ID.eq(plan.clinic().value()))
        .and(CARE_PLAN_REVIEW.PATIENT_ID.eq(plan.patient().value()))
        .execute();
    sql.batchInsert(plan.active().stream().map(item -> review(plan, item)).toList())
        .execute();
  }

  private static CarePlanReviewRecord review(CarePlan plan, CareItem item) {
    var review = new CarePlanReviewRecord();
    review.setClinicId(plan.clinic().value());
    review.setPatientId(plan.patient().value());
    review.setItemId(item.id());
    review.setReviewOn(item.reviewOn());
    review.setDiscipline(Reads.name(item.discipline()));
    review.setResponsible(item.responsible());
    return review;
  }

  @Override
  public List<Versioned<CarePlan>> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(CARE_PLAN)
        .where(CARE_PLAN.CLINIC_ID.eq(clinic.value()))
        .and(CARE_PLAN.PATIENT_ID.eq(patient.value()))
        .orderBy(CARE_PLAN.ROW_VERSION.desc())
        .fetch(
            row -> new Versioned<>(Json.read(row.getBody(), CarePlan.class), row.getRowVersion())));
  }

  @Override
  public List<DueReview> listReviews(
      Access access, ClinicId clinic, LocalDate before, Optional<ReviewCursor> after, int limit) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(CARE_PLAN_REVIEW)
        .where(CARE_PLAN_REVIEW.CLINIC_ID.eq(clinic.value()))
        .and(CARE_PLAN_REVIEW.REVIEW_ON.lt(before))
        .andNotExists(archived())
        .and(after.map(JooqCarePlanRecords::beyond).orElse(DSL.noCondition()))
        .orderBy(CARE_PLAN_REVIEW.REVIEW_ON, CARE_PLAN_REVIEW.PATIENT_ID, CARE_PLAN_REVIEW.ITEM_ID)
        .limit(limit)
        .fetch(JooqCarePlanRecords::due));
  }

  /** The plan of a record that was merged into another: the other's plan goes on. */
  private static Select<?> archived() {
    return DSL.selectOne()
        .from(PATIENT)
        .where(PATIENT.CLINIC_ID.eq(CARE_PLAN_REVIEW.CLINIC_ID))
        .and(PATIENT.PATIENT_ID.eq(CARE_PLAN_REVIEW.PATIENT_ID))
        .and(PATIENT.ARCHIVED.isNotNull());
  }

  private static Condition beyond(ReviewCursor last) {
    return row(CARE_PLAN_REVIEW.REVIEW_ON, CARE_PLAN_REVIEW.PATIENT_ID, CARE_PLAN_REVIEW.ITEM_ID)
        .greaterThan(val(last.reviewOn()), val(last.patient().value()), val(last.item()));
  }

  private static DueReview due(CarePlanReviewRecord row) {
    return new DueReview(
        new PatientId(row.getPatientId()),
        row.getItemId(),
        row.getReviewOn(),
        Reads.oneOf(Discipline.class).apply(row.getDiscipline()),
        row.getResponsible());
  }
}
