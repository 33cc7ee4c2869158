package dev.thecal.candidacy.store;

import static dev.thecal.candidacy.store.generated.Tables.CANDIDACY_ASSESSMENT;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.merge.OwnedRecord;
import dev.thecal.core.merge.PatientRows;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.BoundContext;
import java.util.List;

/** Assessments move with their patient. */
final class JooqPatientRows implements PatientRows {

  private static final String ASSESSMENT = "assessment";

  private final BoundContext bound;

  JooqPatientRows(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public List<OwnedRecord> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.select(CANDIDACY_ASSESSMENT.ASSESSMENT_ID)
        .from(CANDIDACY_ASSESSMENT)
        .where(CANDIDACY_ASSESSMENT.CLINIC_ID.eq(clinic.value()))
        .and(CANDIDACY_ASSESSMENT.PATIENT_ID.eq(patient.value()))
        .fetch(row -> new OwnedRecord(ASSESSMENT, row.value1())));
  }

  @Override
  public void move(Access access, ClinicId clinic, Move move) {
    access.to(clinic);
    List<String> ids = move.records().stream()
        .filter(record -> record.kind().equals(ASSESSMENT))
        .map(OwnedRecord::id)
        .toList();
    bound.with(sql -> sql.update(CANDIDACY_ASSESSMENT)
        .set(CANDIDACY_ASSESSMENT.PATIENT_ID, move.to().value())
        .where(CANDIDACY_ASSESSMENT.CLINIC_ID.eq(clinic.value()))
        .and(CANDIDACY_ASSESSMENT.PATIENT_ID.eq(move.from().value()))
        .and(CANDIDACY_ASSESSMENT.ASSESSMENT_ID.in(ids))
        .execute());
  }
}
