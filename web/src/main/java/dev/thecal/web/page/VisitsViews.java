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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Words of the page of refill visits. */
final class VisitsViews {

  private VisitsViews() {}

  static VisitsView of(
      PageFrame frame, ClinicProfile clinic, Patient patient, List<RefillVisit> visits) {
    var newestFirst = new ArrayList<>(visits);
    Collections.reverse(newestFirst);
    return new VisitsView(
        frame,
        patient.fullName(),
        newestFirst.stream().map(visit -> visit(visit, clinic.zone())).toList());
  }

  private static Visit visit(RefillVisit visit, ZoneId zone) {
    boolean open = visit.state() == VisitState.OPEN;
    return new Visit(
        Words.moment(visit.openedAt(), zone) + ", " + visit.openedBy(),
        Words.title(visit.state()),
        visit.order().toString(),
        VisitProgress.stop(visit).filter(step -> open).map(step -> Words.title(step.kind())),
        visit.closing().map(closing -> end(closing, zone)),
        VisitProgress.missing(visit).stream().map(Words::title).toList(),
        visit.steps().stream().map(step -> step(step, zone)).toList());
  }

  private static String end(Closing closing, ZoneId zone) {
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

  private static Note note(Finding finding) {
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
