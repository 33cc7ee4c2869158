package dev.thecal.core.timeline;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.patient.Patients;
import dev.thecal.core.patient.StageMove;
import dev.thecal.core.status.NotedStatus;
import dev.thecal.core.status.PatientStatus;
import dev.thecal.core.status.StatusRecords;
import dev.thecal.core.timeline.Happening.Subject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Moves along the care pathway, and what else happened to the patient: hospital, lost, transferred, deceased. */
public final class PathwaySource implements TimelineSource {

  private static final String MOVE = "stage-move";
  private static final String STATUS = "status";

  private final Patients patients;
  private final StatusRecords statuses;

  @Inject
  public PathwaySource(Patients patients, StatusRecords statuses) {
    this.patients = patients;
    this.statuses = statuses;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(MOVE, STATUS);
  }

  @Override
  public List<Happening> list(Access access, ClinicId clinic, PatientId patient) {
    List<StageMove> moves = patients.listMoves(access, clinic, patient);
    var all = new ArrayList<Happening>();
    for (int i = 0; i < moves.size(); i++) {
      // The newest comes first; numbered from the oldest, so that a number never changes.
      all.add(move(moves.get(i), moves.size() - i));
    }
    statuses.list(access, clinic, patient).stream()
        .map(Versioned::value)
        .flatMap(PathwaySource::status)
        .forEach(all::add);
    return all;
  }

  private static Happening move(StageMove move, int number) {
    return Happening.of(
        When.at(move.at()),
        new Subject(MOVE, "pathway", number),
        "From " + Say.plain(move.from()) + " to " + Say.plain(move.to()) + ": "
            + move.cause().reason(),
        move.by());
  }

  private static Stream<Happening> status(NotedStatus noted) {
    PatientStatus status = noted.status();
    String place = status.place().map(where -> ", " + where).orElse("");
    var began = new Happening(
        When.on(status.from()),
        new Subject(STATUS, status.id(), 1),
        status.kind().words() + " " + status.reason() + place,
        Optional.of(noted.recordedBy()),
        noted.errorReason());
    var ended = status
        .end()
        .map(end -> new Happening(
            When.on(end.on()),
            new Subject(STATUS, status.id(), 2),
            "Over: " + Say.plain(status.kind()) + ". " + end.reason(),
            Optional.empty(),
            noted.errorReason()));
    return Stream.concat(Stream.of(began), ended.stream());
  }
}
