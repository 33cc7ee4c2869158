package dev.thecal.scheduling.calendar;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.audit.AuditTrail;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.transaction.Transactions;
import dev.thecal.scheduling.due.DueKeeper;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Records holidays, other hours and absences. The windows of all pumps follow where a site's days change. */
public final class CalendarDesk {

  private final Calendars calendars;
  private final CalendarExceptions exceptions;
  private final DueKeeper windows;
  private final AuditTrail audit;
  private final Transactions transactions;

  @Inject
  public CalendarDesk(
      Calendars calendars,
      CalendarExceptions exceptions,
      DueKeeper windows,
      AuditTrail audit,
      Transactions transactions) {
    this.calendars = calendars;
    this.exceptions = exceptions;
    this.windows = windows;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Visits that stand already are not moved by it.
   *
   * @throws Refusal INVALID for what the clinic does not have, CONFLICT if the id is taken
   */
  public Versioned<NotedException> record(Access access, CalendarException exception) {
    return transactions.call(() -> {
      requireKnown(access, exception);
      var noted = new NotedException(exception, access.actor().id(), access.at(), Optional.empty());
      if (!exceptions.add(access, noted)) {
        throw Refusal.conflict(
            "exception-exists", "the id \"" + exception.id() + "\" is taken; choose another");
      }
      changed(access, exception, "calendar-exception-recorded", exception.reason());
      return new Versioned<>(noted, 1);
    });
  }

  /**
   * The usual hours hold again.
   *
   * @throws Refusal NOT_FOUND, STALE, or CONFLICT if it was withdrawn before
   */
  public Versioned<NotedException> withdraw(
      Access access, ClinicId clinic, String id, long expectedVersion, String reason) {
    return transactions.call(() -> {
      NotedException now = get(access, clinic, id).value();
      if (now.withdrawnReason().isPresent()) {
        throw Refusal.conflict("exception-withdrawn", "this exception was withdrawn before");
      }
      NotedException withdrawn = now.withdrawn(reason);
      if (!exceptions.replace(access, withdrawn, expectedVersion)) {
        throw Refusal.stale("calendar exception \"" + id + "\"");
      }
      changed(access, now.exception(), "calendar-exception-withdrawn", reason);
      return new Versioned<>(withdrawn, expectedVersion + 1);
    });
  }

  /**
   * @throws Refusal NOT_FOUND if the clinic has no such exception
   */
  public Versioned<NotedException> get(Access access, ClinicId clinic, String id) {
    return exceptions
        .find(access, clinic, id)
        .orElseThrow(() -> Refusal.notFound("calendar exception", id));
  }

  /** Those that end today or later, and withdrawn ones among them. */
  public List<NotedException> list(Access access, ClinicId clinic) {
    // a day before UTC's is today in some zone
    LocalDate today = LocalDate.ofInstant(access.at(), ZoneOffset.UTC).minusDays(1);
    return exceptions.list(access, clinic, today);
  }

  private void requireKnown(Access access, CalendarException exception) {
    var sites = calendars.sites(access, exception.clinic());
    var subject = exception.subject();
    subject
        .siteId()
        .filter(id -> sites.stream().noneMatch(site -> site.siteId().equals(id)))
        .ifPresent(id -> unknown("siteId", "site", id));
    subject
        .roomId()
        .filter(id -> sites.stream()
            .filter(site -> subject.siteId().filter(site.siteId()::equals).isPresent())
            .flatMap(site -> site.rooms().stream())
            .noneMatch(room -> room.id().equals(id)))
        .ifPresent(id -> unknown("roomId", "room at this site", id));
    subject
        .clinicianId()
        .filter(id -> sites.stream()
            .flatMap(site -> site.clinicians().stream())
            .noneMatch(clinician -> clinician.id().equals(id)))
        .ifPresent(id -> unknown("clinicianId", "clinician", id));
  }

  private static void unknown(String field, String what, String id) {
    throw Refusal.invalid("/subject/" + field, "the clinic has no " + what + " \"" + id + "\"");
  }

  private void changed(Access access, CalendarException exception, String action, String detail) {
    audit.record(
        access, exception.clinic(), action, "calendar-exception/" + exception.id(), detail);
    if (exception.subject().kind() == CalendarException.Kind.SITE) {
      windows.recomputeAll(access, exception.clinic());
    }
  }
}
