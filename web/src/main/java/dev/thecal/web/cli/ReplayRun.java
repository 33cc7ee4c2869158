package dev.thecal.web.cli;

import dev.thecal.candidacy.AssessmentId;
import dev.thecal.candidacy.Assessments;
import dev.thecal.candidacy.StoredAssessment;
import dev.thecal.candidacy.replay.Replay;
import dev.thecal.candidacy.replay.Replays;
import dev.thecal.core.access.Access;
import dev.thecal.core.access.Actor;
import dev.thecal.core.access.NetworkAccess;
import dev.thecal.core.access.Purpose;
import dev.thecal.core.access.Scope;
import dev.thecal.core.clinic.ClinicDirectory;
import dev.thecal.core.clinic.ClinicProfile;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.web.config.ConfigurationLoader;
import dev.thecal.web.http.GrantedScopes;
import dev.thecal.web.server.Application;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Prints a stored assessment byte for byte, and beside it in words what today's engine and policy say. */
final class ReplayRun {

  private static final Actor ACTOR = new Actor("assess-command");

  private final PrintWriter err;

  ReplayRun(PrintWriter err) {
    this.err = err;
  }

  /** One stored assessment and the clinic it is of. */
  private record Found(Access access, ClinicProfile clinic, StoredAssessment stored) {}

  /** Exit code 1 if the same engine and policy version answer differently. */
  int of(String id, Optional<String> clinic) {
    Clock clock = Clock.systemUTC();
    try (Application application = Application.open(ConfigurationLoader.ofProcess(), clock)) {
      Found found = find(application, clock, id, clinic);
      LocalDate today = LocalDate.ofInstant(clock.instant(), found.clinic().zone());
      Replay replay = replay(application, found, today);
      Console.line(replay.answer());
      tell(replay);
      return replay.agreement() == Replay.Agreement.UNEXPLAINED ? 1 : 0;
    }
  }

  /** Whoever holds the database and may see all of it gets the stored bytes; it is recorded as any look is. */
  private static Replay replay(Application application, Found found, LocalDate today) {
    Access access = found.access().with(application.get(GrantedScopes.class).scopes());
    Replays replays = application.get(Replays.class);
    return access.may(Scope.SENSITIVE)
        ? replays.withSensitive(access, found.stored(), today)
        : replays.of(access, found.stored(), today);
  }

  private void tell(Replay replay) {
    if (replay.agreement() == Replay.Agreement.IDENTICAL) {
      err.println("Engine " + replay.engine() + " and version " + replay.policyVersion()
          + " of the policy give the same answer today, byte for byte.");
    }
    replay.differences().forEach(err::println);
    err.flush();
  }

  private static Found find(
      Application application, Clock clock, String text, Optional<String> clinic) {
    AssessmentId id = id(text);
    var all = new ArrayList<Found>();
    for (ClinicProfile profile : clinics(application, clock, clinic)) {
      var access = new Access(ACTOR, Set.of(profile.id()), Purpose.OPERATIONS, clock.instant());
      application
          .get(Assessments.class)
          .find(access, profile.id(), id)
          .forEach(stored -> all.add(new Found(access, profile, stored)));
    }
    if (all.isEmpty()) {
      throw Refusal.notFound("assessment", text);
    }
    if (all.size() > 1) {
      throw Refusal.conflict(
          "assessment-ambiguous",
          all.size() + " assessments have the id \"" + text
              + "\"; over HTTP each has an address of its own");
    }
    return all.get(0);
  }

  private static List<ClinicProfile> clinics(
      Application application, Clock clock, Optional<String> only) {
    var network = new NetworkAccess(ACTOR, Purpose.OPERATIONS, clock.instant());
    return application.get(ClinicDirectory.class).list(network).stream()
        .map(versioned -> versioned.value())
        .filter(profile -> only.filter(id -> !profile.id().value().equals(id)).isEmpty())
        .toList();
  }

  private static AssessmentId id(String text) {
    try {
      return new AssessmentId(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("--replay", String.valueOf(e.getMessage()));
    }
  }
}
