package dev.thecal.scheduling.recall;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.booking.PumpKey;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.Rung;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a page of the worklist tells about reaching its patients, in a statement per kind. */
public final class Recalls {

  private static final Duration RECENT = Duration.ofDays(30);

  private final ContactRecords contacts;
  private final Escalations escalations;

  @Inject
  public Recalls(ContactRecords contacts, Escalations escalations) {
    this.contacts = contacts;
    this.escalations = escalations;
  }

  /** What was read for some patients. */
  public record Known(
      Map<PatientId, List<NotedAttempt>> attempts,
      Map<PatientId, ContactLimit> limits,
      Set<PumpKey> escalated) {

    /**
     * @param bookedInTime a refill is booked that is not too late
     * @param today the site's local date
     */
    public RecallStatus of(Due due, boolean bookedInTime, LocalDate today) {
      List<NotedAttempt> tries = attempts.getOrDefault(due.patient(), List.of());
      return new RecallStatus(
          RecallStep.of(due.window(), due.withdrawalCritical(), bookedInTime, today),
          due.window().alarm().map(Rung::on).map(on -> ChronoUnit.DAYS.between(today, on)),
          tries.size(),
          tries.stream().findFirst().map(RecallStatus.Last::of),
          Optional.ofNullable(limits.get(due.patient()))
              .map(ContactLimit::notBy)
              .orElse(List.of()),
          escalated.contains(new PumpKey(due.patient(), due.implantId())));
    }
  }

  public Known read(Access access, ClinicId clinic, List<PatientId> patients) {
    return new Known(
        contacts.listSince(access, clinic, patients, access.at().minus(RECENT)),
        contacts.limits(access, clinic, patients),
        escalations.listOpen(access, clinic).stream()
            .map(Versioned::value)
            .map(open -> new PumpKey(open.patient(), open.implantId()))
            .collect(Collectors.toUnmodifiableSet()));
  }
}
