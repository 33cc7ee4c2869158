package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.INTERROGATION;
import static dev.thecal.core.store.generated.Tables.PHONE_ORDER;
import static dev.thecal.core.store.generated.Tables.READING_ESCALATION;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.visit.OrderRecords;
import dev.thecal.core.visit.PhoneOrder;
import dev.thecal.core.visit.ReadingEscalation;
import dev.thecal.core.visit.RecordedInterrogation;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Orders by telephone and readings of pumps in SQL, appended, never changed. */
final class JooqOrderRecords implements OrderRecords {

  private final BoundContext bound;

  JooqOrderRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public void addPhoneOrder(Access access, Implant implant, PhoneOrder order) {
    access.to(implant.clinic());
    bound.with(sql -> sql.insertInto(PHONE_ORDER)
        .set(PHONE_ORDER.CLINIC_ID, implant.clinic().value())
        .set(PHONE_ORDER.PATIENT_ID, implant.patient().value())
        .set(PHONE_ORDER.PROGRAMME_ID, order.order().value())
        .set(PHONE_ORDER.BODY, Json.write(order))
        .set(PHONE_ORDER.RECORDED_BY, order.by())
        .set(PHONE_ORDER.RECORDED_AT, order.at().atOffset(ZoneOffset.UTC))
        .execute());
  }

  @Override
  public List<PhoneOrder> phoneOrders(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(PHONE_ORDER)
        .where(PHONE_ORDER.CLINIC_ID.eq(clinic.value()))
        .and(PHONE_ORDER.PATIENT_ID.eq(patient.value()))
        .orderBy(PHONE_ORDER.RECORDED_AT, PHONE_ORDER.PROGRAMME_ID)
        .fetch(row -> Json.read(row.getBody(), PhoneOrder.class)));
  }

  @Override
  public void addInterrogation(Access access, Implant implant, RecordedInterrogation reading) {
    access.to(implant.clinic());
    bound.with(sql -> sql.insertInto(INTERROGATION)
        .set(INTERROGATION.CLINIC_ID, implant.clinic().value())
        .set(INTERROGATION.PATIENT_ID, implant.patient().value())
        .set(INTERROGATION.INTERROGATION_ID, reading.id())
        .set(INTERROGATION.IMPLANT_ID, implant.id().value())
        .set(INTERROGATION.READ_AT, reading.read().at().atOffset(ZoneOffset.UTC))
        .set(INTERROGATION.BODY, Json.write(reading))
        .set(INTERROGATION.RECORDED_BY, reading.by())
        .set(INTERROGATION.RECORDED_AT, reading.at().atOffset(ZoneOffset.UTC))
        .execute());
  }

  @Override
  public List<RecordedInterrogation> interrogations(
      Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    Map<String, List<ReadingEscalation>> told = escalations(clinic, patient);
    return bound.with(sql -> sql.selectFrom(INTERROGATION)
        .where(INTERROGATION.CLINIC_ID.eq(clinic.value()))
        .and(INTERROGATION.PATIENT_ID.eq(patient.value()))
        .orderBy(INTERROGATION.READ_AT, INTERROGATION.INTERROGATION_ID)
        .fetch(row -> Json.read(row.getBody(), RecordedInterrogation.class)
            .with(told.getOrDefault(row.getInterrogationId(), List.of()))));
  }

  @Override
  public boolean addEscalation(
      Access access,
      ClinicId clinic,
      PatientId patient,
      RecordedInterrogation reading,
      ReadingEscalation escalation) {
    access.to(clinic);
    return bound.with(sql -> sql.insertInto(READING_ESCALATION)
            .set(READING_ESCALATION.CLINIC_ID, clinic.value())
            .set(READING_ESCALATION.PATIENT_ID, patient.value())
            .set(READING_ESCALATION.INTERROGATION_ID, reading.id())
            .set(READING_ESCALATION.ESCALATION_NO, reading.escalations().size() + 1)
            .set(READING_ESCALATION.BODY, Json.write(escalation))
            .set(READING_ESCALATION.RECORDED_BY, escalation.by())
            .set(READING_ESCALATION.RECORDED_AT, escalation.at().atOffset(ZoneOffset.UTC))
            .onConflictDoNothing()
            .execute())
        == 1;
  }

  private Map<String, List<ReadingEscalation>> escalations(ClinicId clinic, PatientId patient) {
    return bound.with(sql -> sql.selectFrom(READING_ESCALATION)
        .where(READING_ESCALATION.CLINIC_ID.eq(clinic.value()))
        .and(READING_ESCALATION.PATIENT_ID.eq(patient.value()))
        .orderBy(READING_ESCALATION.ESCALATION_NO)
        .fetchGroups(
            READING_ESCALATION.INTERROGATION_ID,
            row -> Json.read(row.get(READING_ESCALATION.BODY), ReadingEscalation.class)));
  }
}
