package dev.thecal.core.timeline;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.outcome.Complication;
import dev.thecal.core.outcome.ComplicationRecords;
import dev.thecal.core.outcome.NotedComplication;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.timeline.Happening.Subject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** What went wrong with the therapy. */
public final class ComplicationSource implements TimelineSource {

  private static final String COMPLICATION = "complication";

  private final ComplicationRecords complications;

  @Inject
  public ComplicationSource(ComplicationRecords complications) {
    this.complications = complications;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(COMPLICATION);
  }

  @Override
  public List<Happening> list(Access access, ClinicId clinic, PatientId patient) {
    return complications.list(access, clinic, patient).stream()
        .map(Versioned::value)
        .map(ComplicationSource::happening)
        .toList();
  }

  private static Happening happening(NotedComplication noted) {
    Complication one = noted.complication();
    return Happening.of(
            When.on(one.noticedOn()),
            new Subject(COMPLICATION, one.id(), 1),
            "Complication: " + one.kind().words()
                + one.severity().map(severity -> ", " + Say.plain(severity)).orElse("")
                + one.what().map(what -> ". " + what).orElse("")
                + one.done().map(done -> ". Done: " + done).orElse(""),
            noted.recordedBy())
        .marked(noted.errorReason());
  }
}
