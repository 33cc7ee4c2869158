package dev.thecal.candidacy.store;

import static dev.thecal.candidacy.store.generated.Tables.CANDIDACY_ASSESSMENT;

import dev.thecal.candidacy.AssessmentId;
import dev.thecal.candidacy.AssessmentRecords;
import dev.thecal.candidacy.Decision;
import dev.thecal.candidacy.StoredAssessment;
import dev.thecal.candidacy.store.generated.tables.records.CandidacyAssessmentRecord;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.store.BoundContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;

/** Assessments in SQL; inserted and read, never changed. */
final class JooqAssessmentRecords implements AssessmentRecords {

  private final BoundContext bound;

  JooqAssessmentRecords(BoundContext bound) {
    this.bound = bound;
  }

  @Override
  public void add(Access access, StoredAssessment assessment) {
    access.to(assessment.clinic());
    int added = bound.with(sql -> sql.insertInto(CANDIDACY_ASSESSMENT)
        .set(row(assessment))
        .onConflictDoNothing()
        .execute());
    if (added == 0) {
      throw Refusal.conflict(
          "assessment-exists", "assessment id \"" + assessment.id() + "\" is taken");
    }
  }

  @Override
  public Optional<StoredAssessment> find(
      Access access, ClinicId clinic, PatientId patient, AssessmentId id) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(CANDIDACY_ASSESSMENT)
        .where(of(clinic, patient))
        .and(CANDIDACY_ASSESSMENT.ASSESSMENT_ID.eq(id.value()))
        .fetchOptional(JooqAssessmentRecords::assessment));
  }

  @Override
  public List<StoredAssessment> find(Access access, ClinicId clinic, AssessmentId id) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(CANDIDACY_ASSESSMENT)
        .where(CANDIDACY_ASSESSMENT.CLINIC_ID.eq(clinic.value()))
        .and(CANDIDACY_ASSESSMENT.ASSESSMENT_ID.eq(id.value()))
        .orderBy(CANDIDACY_ASSESSMENT.PATIENT_ID)
        .fetch(JooqAssessmentRecords::assessment));
  }

  @Override
  public List<StoredAssessment> list(Access access, ClinicId clinic, PatientId patient) {
    access.to(clinic);
    return bound.with(sql -> sql.selectFrom(CANDIDACY_ASSESSMENT)
        .where(of(clinic, patient))
        .orderBy(CANDIDACY_ASSESSMENT.ASSESSED_AT.desc(), CANDIDACY_ASSESSMENT.ASSESSMENT_ID)
        .fetch(JooqAssessmentRecords::assessment));
  }

  private static Condition of(ClinicId clinic, PatientId patient) {
    return CANDIDACY_ASSESSMENT
        .CLINIC_ID
        .eq(clinic.value())
        .and(CANDIDACY_ASSESSMENT.PATIENT_ID.eq(patient.value()));
  }

  private static CandidacyAssessmentRecord row(StoredAssessment assessment) {
    var row = new CandidacyAssessmentRecord();
    row.setClinicId(assessment.clinic().value());
    row.setPatientId(assessment.patient().value());
    row.setAssessmentId(assessment.id().value());
    row.setAssessedAt(assessment.assessedAt().atOffset(ZoneOffset.UTC));
    row.setPolicyId(assessment.policyId());
    row.setPolicyVersion(assessment.policyVersion());
    row.setEngineVersion(assessment.engineVersion());
    row.setDecision(Reads.name(assessment.decision()));
    row.setFacts(assessment.facts());
    row.setAnswer(assessment.answer());
    return row;
  }

  private static StoredAssessment assessment(CandidacyAssessmentRecord row) {
    return new StoredAssessment(
        new ClinicId(row.getClinicId()),
        new PatientId(row.getPatientId()),
        new AssessmentId(row.getAssessmentId()),
        row.getAssessedAt().toInstant(),
        row.getPolicyId(),
        row.getPolicyVersion(),
        row.getEngineVersion(),
        Reads.oneOf(Decision.class).apply(row.getDecision()),
        row.getFacts(),
        row.getAnswer());
  }
}
