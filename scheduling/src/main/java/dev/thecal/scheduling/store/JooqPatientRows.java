package dev.thecal.scheduling.store;

import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_BOOKING;
import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_CELL;
import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_CONTACT_ATTEMPT;
import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_CONTACT_LIMIT;
import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_ESCALATION;
import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_PROPOSAL_VISIT;
import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_TRANSFER;
import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_TRAVEL_MARGIN;
import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_VISIT_NEEDS;
import static dev.thecal.scheduling.store.generated.Tables.SCHEDULING_WAITING;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.Json;
import dev.thecal.core.merge.MergeBlock;
import dev.thecal.core.merge.OwnedRecord;
import dev.thecal.core.merge.PatientRows;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.BoundContext;
import dev.thecal.scheduling.booking.VisitNeeds;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;

/** Bookings and visit needs move with their patient; due rows belong to a pump in the body, which is never on a merged record. */
final class JooqPatientRows implements PatientRows {

  private static final String BOOKING = "booking";
  private static final String NEEDS = "visit-needs";
  private static final String LIMIT = "contact-limit";
  private static final String TRAVEL = "travel-margin";

  /** What belongs to a patient by a column and moves as it is. */
  private record Kept(
      String kind,
      Table<?> table,
      TableField<?, String> clinic,
      TableField<?, String> patient,
      TableField<?, String> id) {}

  private static final List<Kept> KEPT = List.of(
      new Kept(
          "waiting",
          SCHEDULING_WAITING,
          SCHEDULING_WAITING.CLINIC_ID,
          SCHEDULING_WAITING.PATIENT_ID,
          SCHEDULING_WAITING.WAITING_ID),
      new Kept(
          "contact-attempt",
          SCHEDULING_CONTACT_ATTEMPT,
          SCHEDULING_CONTACT_ATTEMPT.CLINIC_ID,
          SCHEDULING_CONTACT_ATTEMPT.PATIENT_ID,
          SCHEDULING_CONTACT_ATTEMPT.ATTEMPT_ID),
      new Kept(
          "escalation",
          SCHEDULING_ESCALATION,
          SCHEDULING_ESCALATION.CLINIC_ID,
          SCHEDULING_ESCALATION.PATIENT_ID,
          SCHEDULING_ESCALATION.ESCALATION_ID),
      new Kept(
          "transfer",
          SCHEDULING_TRANSFER,
          SCHEDULING_TRANSFER.CLINIC_ID,
          SCHEDULING_TRANSFER.PATIENT_ID,
          SCHEDULING_TRANSFER.TRANSFER_ID),
      new Kept(
          "proposal-visit",
          SCHEDULING_PROPOSAL_VISIT,
          SCHEDULING_PROPOSAL_VISIT.CLINIC_ID,
          SCHEDULING_PROPOSAL_VISIT.PATIENT_ID,
          SCHEDULING_PROPOSAL_VISIT.VISIT_ID));

  private final BoundContext bound;

  JooqPatientRows(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public List<OwnedRecord> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> {
      var all = new ArrayList<>(sql.select(SCHEDULING_BOOKING.BOOKING_ID)
          .from(SCHEDULING_BOOKING)
          .where(SCHEDULING_BOOKING.CLINIC_ID.eq(clinic.value()))
          .and(SCHEDULING_BOOKING.PATIENT_ID.eq(patient.value()))
          .fetch(row -> new OwnedRecord(BOOKING, row.value1())));
      KEPT.forEach(kept -> all.addAll(sql.select(kept.id())
          .from(kept.table())
          .where(kept.clinic().eq(clinic.value()))
          .and(kept.patient().eq(patient.value()))
          .fetch(row -> new OwnedRecord(kept.kind(), row.value1()))));
      if (hasNeeds(sql, clinic, patient)) {
        all.add(new OwnedRecord(NEEDS, patient.value()));
      }
      if (sql.fetchExists(SCHEDULING_TRAVEL_MARGIN, travelOf(clinic, patient))) {
        all.add(new OwnedRecord(TRAVEL, patient.value()));
      }
      if (hasLimit(sql, clinic, patient)) {
        all.add(new OwnedRecord(LIMIT, patient.value()));
      }
      return all;
    });
  }

  @Override
  public List<MergeBlock> blocks(
      Access access, ClinicId clinic, PatientId survivor, PatientId merged) {
    access.to(clinic);
    return bound.with(sql -> {
      var blocks = new ArrayList<>(overlaps(sql, clinic, survivor, merged));
      if (hasNeeds(sql, clinic, survivor) && hasNeeds(sql, clinic, merged)) {
        blocks.add(new MergeBlock(
            "visit-needs-twice",
            "both records tell what the patient needs at visits",
            "note at the survivor what counts, then take the needs of the other record back"));
      }
      return blocks;
    });
  }

  private static List<MergeBlock> overlaps(
      DSLContext sql, ClinicId clinic, PatientId survivor, PatientId merged) {
    var other = SCHEDULING_CELL.as("other");
    return sql.selectDistinct(other.BOOKING_ID)
        .from(SCHEDULING_CELL)
        .join(other)
        .on(other.CLINIC_ID.eq(SCHEDULING_CELL.CLINIC_ID))
        .and(other.CELL_START.eq(SCHEDULING_CELL.CELL_START))
        .where(SCHEDULING_CELL.CLINIC_ID.eq(clinic.value()))
        .and(SCHEDULING_CELL.RESOURCE_ID.eq(resource(survivor)))
        .and(other.RESOURCE_ID.eq(resource(merged)))
        .orderBy(other.BOOKING_ID)
        .fetch(row -> new MergeBlock(
            "visits-overlap",
            "booking \"" + row.value1() + "\" is at a time when the survivor has another visit",
            "move or cancel one of the two visits first"));
  }

  /** Somebody who needs nothing has told nothing. */
  private static boolean hasNeeds(DSLContext sql, ClinicId clinic, PatientId patient) {
    return sql
        .select(SCHEDULING_VISIT_NEEDS.BODY)
        .from(SCHEDULING_VISIT_NEEDS)
        .where(needsOf(clinic, patient))
        .fetch(row -> Json.read(row.value1(), VisitNeeds.class))
        .stream()
        .anyMatch(needs -> !needs.isNone());
  }

  private static void moveNeeds(DSLContext sql, ClinicId clinic, Move move) {
    if (move.records().stream().anyMatch(record -> record.kind().equals(NEEDS))) {
      sql.deleteFrom(SCHEDULING_VISIT_NEEDS).where(needsOf(clinic, move.to())).execute();
      sql.update(SCHEDULING_VISIT_NEEDS)
          .set(SCHEDULING_VISIT_NEEDS.PATIENT_ID, move.to().value())
          .where(needsOf(clinic, move.from()))
          .execute();
    }
  }

  /** Where both have one, the survivor's counts and the other waits for the merge to be taken back. */
  private static void moveLimit(DSLContext sql, ClinicId clinic, Move move) {
    boolean wanted = move.records().stream().anyMatch(record -> record.kind().equals(LIMIT));
    if (wanted && !hasLimit(sql, clinic, move.to())) {
      sql.update(SCHEDULING_CONTACT_LIMIT)
          .set(SCHEDULING_CONTACT_LIMIT.PATIENT_ID, move.to().value())
          .where(limitOf(clinic, move.from()))
          .execute();
    }
  }

  /** As a limit: where both have one, the survivor's counts. */
  private static void moveTravel(DSLContext sql, ClinicId clinic, Move move) {
    boolean wanted = move.records().stream().anyMatch(record -> record.kind().equals(TRAVEL));
    if (wanted && !sql.fetchExists(SCHEDULING_TRAVEL_MARGIN, travelOf(clinic, move.to()))) {
      sql.update(SCHEDULING_TRAVEL_MARGIN)
          .set(SCHEDULING_TRAVEL_MARGIN.PATIENT_ID, move.to().value())
          .where(travelOf(clinic, move.from()))
          .execute();
    }
  }

  private static Condition travelOf(ClinicId clinic, PatientId patient) {
    return SCHEDULING_TRAVEL_MARGIN
        .CLINIC_ID
        .eq(clinic.value())
        .and(SCHEDULING_TRAVEL_MARGIN.PATIENT_ID.eq(patient.value()));
  }

  private static boolean hasLimit(DSLContext sql, ClinicId clinic, PatientId patient) {
    return sql.fetchExists(SCHEDULING_CONTACT_LIMIT, limitOf(clinic, patient));
  }

  private static Condition limitOf(ClinicId clinic, PatientId patient) {
    return SCHEDULING_CONTACT_LIMIT
        .CLINIC_ID
        .eq(clinic.value())
        .and(SCHEDULING_CONTACT_LIMIT.PATIENT_ID.eq(patient.value()));
  }

  /** Moves the rows of one kind; each names its patient in a column only. */
  private static void move(DSLContext sql, ClinicId clinic, Move move, Kept kept) {
    sql.update(kept.table())
        .set(kept.patient(), move.to().value())
        .where(kept.clinic().eq(clinic.value()))
        .and(kept.patient().eq(move.from().value()))
        .and(kept.id()
            .in(move.records().stream()
                .filter(record -> record.kind().equals(kept.kind()))
                .map(OwnedRecord::id)
                .toList()))
        .execute();
  }

  private static Condition needsOf(ClinicId clinic, PatientId patient) {
    return SCHEDULING_VISIT_NEEDS
        .CLINIC_ID
        .eq(clinic.value())
        .and(SCHEDULING_VISIT_NEEDS.PATIENT_ID.eq(patient.value()));
  }

  @Override
  public void move(Access access, ClinicId clinic, Move move) {
    access.to(clinic);
    List<String> ids = move.records().stream()
        .filter(record -> record.kind().equals(BOOKING))
        .map(OwnedRecord::id)
        .toList();
    bound.with(sql -> {
      moveNeeds(sql, clinic, move);
      moveLimit(sql, clinic, move);
      moveTravel(sql, clinic, move);
      KEPT.forEach(kept -> move(sql, clinic, move, kept));
      sql.update(SCHEDULING_CELL)
          .set(SCHEDULING_CELL.RESOURCE_ID, resource(move.to()))
          .where(SCHEDULING_CELL.CLINIC_ID.eq(clinic.value()))
          .and(SCHEDULING_CELL.RESOURCE_ID.eq(resource(move.from())))
          .and(SCHEDULING_CELL.BOOKING_ID.in(ids))
          .execute();
      return sql.update(SCHEDULING_BOOKING)
          .set(SCHEDULING_BOOKING.PATIENT_ID, move.to().value())
          .where(SCHEDULING_BOOKING.CLINIC_ID.eq(clinic.value()))
          .and(SCHEDULING_BOOKING.PATIENT_ID.eq(move.from().value()))
          .and(SCHEDULING_BOOKING.BOOKING_ID.in(ids))
          .execute();
    });
  }

  /** As a cell names the patient. */
  private static String resource(PatientId patient) {
    return "patient/" + patient;
  }
}
