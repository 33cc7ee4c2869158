package dev.thecal.web.page;

import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.Patient;
import dev.thecal.core.visit.Closing;
import dev.thecal.core.visit.RecordedStep;
import dev.thecal.core.visit.RefillVisit;
import dev.thecal.core.visit.VisitProgress;
import dev.thecal.core.visit.VisitState;
import dev.thecal.web.page.PatientPageView.Note;
import dev.thecal.web.page.VisitsView.Step;
import dev.thecal.web.page.VisitsView.Visit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Words of the page of refill visits. */
final class VisitsViews {

  private VisitsViews() {}

  /**
   * @param openAddress where a new visit may be opened
   */
  static VisitsView of(
      PageFrame frame,
      ClinicProfile clinic,
      Patient patient,
      List<RefillVisit> visits,
      Optional<String> openAddress) {
    var newestFirst = new ArrayList<>(visits);
    Collections.reverse(newestFirst);
    return new VisitsView(
        frame,
        patient.fullName(),
        newestFirst.stream().map(visit -> visit(visit, clinic.zone())).toList(),
        openAddress,
        StepForms.order().stream()
            .map(input -> VisitForms.field(
                input, VisitForms.Attempt.at(Optional.empty()), Instant.EPOCH, clinic.zone()))
            .toList(),
        VisitForms.people(clinic));
  }

  private static Visit visit(RefillVisit visit, ZoneId zone) {
    boolean open = visit.state() == VisitState.OPEN;
    return new Visit(
        Words.moment(visit.openedAt(), zone) + ", " + visit.openedBy(),
        Words.title(visit.state()),
        VisitForms.address(visit.key()),
        visit.order().toString(),
        VisitProgress.stop(visit).filter(step -> open).map(step -> Words.title(step.kind())),
        visit.closing().map(closing -> end(closing, zone)),
        VisitProgress.missing(visit).stream().map(Words::title).toList(),
        visit.steps().stream().map(step -> step(step, zone)).toList());
  }

  static String end(Closing closing, ZoneId zone) {
    return Words.title(closing.end())
        + closing.reason().map(why -> ": " + why).orElse("")
        + closing
            .urgentReattempt()
            .map(
                again -> ". Try again by " + Words.moment(again.by(), zone) + ": " + again.reason())
            .orElse("");
  }

  private static Step step(RecordedStep step, ZoneId zone) {
    return new Step(
        Words.title(step.kind()),
        step.by(),
        Words.moment(step.at(), zone),
        step.findings().stream().map(VisitsViews::note).toList());
  }

  static Note note(Finding finding) {
    String words = switch (finding.severity()) {
      case INFO -> "Note";
      case WARN -> "Look";
      case REFUSE -> "Stop";
    };
    return new Note(
        Reads.name(finding.severity()),
        words,
        Words.capital(finding.text()),
        finding.source().toString());
  }
}
