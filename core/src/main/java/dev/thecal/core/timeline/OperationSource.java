package dev.thecal.core.timeline;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.procedure.Procedure;
import dev.thecal.core.procedure.ProcedureRecords;
import dev.thecal.core.timeline.Happening.Subject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Planned operations and the patient's way home. */
public final class OperationSource implements TimelineSource {

  private static final String PROCEDURE = "procedure";

  private final ProcedureRecords procedures;

  @Inject
  public OperationSource(ProcedureRecords procedures) {
    this.procedures = procedures;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(PROCEDURE);
  }

  @Override
  public List<Happening> list(Access access, ClinicId clinic, PatientId patient) {
    return procedures.list(access, clinic, patient).stream()
        .map(Versioned::value)
        .flatMap(OperationSource::happenings)
        .toList();
  }

  private static Stream<Happening> happenings(Procedure procedure) {
    var planned = new Happening(
        When.on(procedure.plannedOn()),
        new Subject(PROCEDURE, procedure.id().value(), 1),
        "Operation planned for this day: " + procedure.surgeon() + ", "
            + Say.plain(procedure.site()) + "; now " + Say.plain(procedure.state()),
        Optional.empty(),
        Optional.empty());
    var home = procedure
        .discharge()
        .map(discharge -> Happening.of(
            When.at(discharge.at()),
            new Subject(PROCEDURE, procedure.id().value(), 2),
            "Went home after the operation",
            discharge.by()));
    return Stream.concat(Stream.of(planned), home.stream());
  }
}
