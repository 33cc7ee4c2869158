package dev.thecal.web.page;

import dev.thecal.candidacy.Assessment;
import dev.thecal.candidacy.AssessmentId;
import dev.thecal.candidacy.Assessments;
import dev.thecal.candidacy.ShownAssessments;
import dev.thecal.candidacy.StoredAssessment;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The last assessment of a patient in a few lines, without what is sensitive. */
public final class CandidacyViews {

  private static final int MOST_QUESTIONS = 3;

  private final Assessments assessments;
  private final ShownAssessments shown;

  @Inject
  public CandidacyViews(Assessments assessments, ShownAssessments shown) {
    this.assessments = assessments;
    this.shown = shown;
  }

  PatientPageView.Candidacy of(Access access, ClinicId clinic, PatientId patient) {
    String address = address(clinic, patient);
    Optional<AssessmentId> newest =
        assessments.list(access, clinic, patient).stream().findFirst().map(StoredAssessment::id);
    Optional<Assessment> last = newest.map(id -> shown.get(access, clinic, patient, id));
    return new PatientPageView.Candidacy(
        last.map(CandidacyViews::words),
        last.map(CandidacyViews::missing).orElse(List.of()),
        newest.map(id -> address + "/" + id).orElse(address),
        address,
        Assessment.CLINICIAN_DECIDES);
  }

  static String address(ClinicId clinic, PatientId patient) {
    return Frames.patientAddress(clinic, patient) + "/assessments";
  }

  private static String words(Assessment answer) {
    return Words.capital(Words.plain(answer.decision())) + " by policy " + answer.policy() + ", "
        + Words.day(answer.on());
  }

  private static List<String> missing(Assessment answer) {
    return answer.missing().stream()
        .limit(MOST_QUESTIONS)
        .map(one -> one.question().question())
        .toList();
  }
}
