package dev.thecal.candidacy;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.timeline.Happening;
import dev.thecal.core.timeline.Happening.Subject;
import dev.thecal.core.timeline.TimelineSource;
import dev.thecal.core.timeline.When;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Assessments on the patient's timeline; for staff, since it says what the findings amount to. */
public final class AssessmentSource implements TimelineSource {

  private static final String ASSESSMENT = "assessment";

  private final AssessmentRecords records;

  @Inject
  public AssessmentSource(AssessmentRecords records) {
    this.records = records;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(ASSESSMENT);
  }

  @Override
  public List<Happening> list(Access access, ClinicId clinic, PatientId patient) {
    return records.list(access, clinic, patient).stream()
        .map(AssessmentSource::happening)
        .toList();
  }

  private static Happening happening(StoredAssessment assessment) {
    return new Happening(
        When.at(assessment.assessedAt()),
        new Subject(ASSESSMENT, assessment.id().value(), 1),
        "Assessed by the policy " + assessment.policyId() + " " + assessment.policyVersion() + ": "
            + Reads.name(assessment.decision()).replace('-', ' ') + ". The clinician decides.",
        Optional.empty(),
        Optional.empty());
  }
}
