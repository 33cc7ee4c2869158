package dev.thecal.core.store;

import static dev.thecal.core.store.generated.Tables.INTERROGATION;
import static dev.thecal.core.store.generated.Tables.PHONE_ORDER;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.json.Json;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.visit.OrderRecords;
import dev.thecal.core.visit.PhoneOrder;
import dev.thecal.core.visit.RecordedInterrogation;
import java.time.ZoneOffset;
import java.util.List;

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
    return bound.with(sql -> sql.selectFrom(INTERROGATION)
        .where(INTERROGATION.CLINIC_ID.eq(clinic.value()))
        .and(INTERROGATION.PATIENT_ID.eq(patient.value()))
        .orderBy(INTERROGATION.READ_AT, INTERROGATION.INTERROGATION_ID)
        .fetch(row -> Json.read(row.getBody(), RecordedInterrogation.class)));
  }
}
