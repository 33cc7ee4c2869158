package dev.thecal.core.timeline;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.coverage.AuthorisationCase;
import dev.thecal.core.coverage.AuthorisationRecords;
import dev.thecal.core.coverage.CaseStep;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.timeline.Happening.Subject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Authorisation cases, step by step. */
public final class AuthorisationSource implements TimelineSource {

  private static final String CASE = "authorisation";

  private final AuthorisationRecords cases;

  @Inject
  public AuthorisationSource(AuthorisationRecords cases) {
    this.cases = cases;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(CASE);
  }

  @Override
  public List<Happening> list(Access access, ClinicId clinic, PatientId patient) {
    return cases.list(access, clinic, patient).stream()
        .map(Versioned::value)
        .flatMap(one -> steps(one).stream())
        .toList();
  }

  private static List<Happening> steps(AuthorisationCase one) {
    var all = new ArrayList<Happening>();
    for (CaseStep step : one.steps()) {
      all.add(Happening.of(
          When.on(step.on()),
          new Subject(CASE, one.id().value(), all.size() + 1),
          "Authorisation of " + Say.plain(one.request().procedure()) + " by "
              + one.request().payerName() + ": " + Say.plain(step.to())
              + step.note().map(note -> ", " + note).orElse(""),
          step.by()));
    }
    return all;
  }
}
