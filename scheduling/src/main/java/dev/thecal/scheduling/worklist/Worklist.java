package dev.thecal.scheduling.worklist;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.booking.Bookings;
import dev.thecal.scheduling.booking.PumpKey;
import dev.thecal.scheduling.calendar.Calendars;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.DueWindow;
import dev.thecal.scheduling.due.Rung;
import dev.thecal.scheduling.due.StatusFindings;
import dev.thecal.scheduling.recall.Recalls;
import dev.thecal.scheduling.worklist.WorklistEntries.Contact;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Who is due for a refill: pumps without a date and those that need review first, then by days to the latest acceptable day. */
public final class Worklist {

  private static final Contact UNKNOWN = new Contact("", Optional.empty());

  private final WorklistEntries entries;
  private final Bookings bookings;
  private final Calendars calendars;
  private final Recalls recalls;

  @Inject
  public Worklist(
      WorklistEntries entries, Bookings bookings, Calendars calendars, Recalls recalls) {
    this.entries = entries;
    this.bookings = bookings;
    this.calendars = calendars;
    this.recalls = recalls;
  }

  /**
   * One page, as of the day of the access at the clinic's main site.
   *
   * @param after the cursor of the page before
   * @param limit 1 to 200
   */
  public WorklistPage page(
      Access access, ClinicId clinic, Optional<WorklistCursor> after, int limit) {
    if (limit < 1 || limit > 200) {
      throw Refusal.invalid("/limit", "1 to 200 rows can be asked for, was " + limit);
    }
    ZoneId zone = calendars.sites(access, clinic).get(0).zone();
    // one more than asked for tells whether there is another page
    List<Due> found = entries.page(access, clinic, after, limit + 1);
    List<Due> shown = found.subList(0, Math.min(limit, found.size()));
    List<PatientId> patients = shown.stream().map(Due::patient).distinct().toList();
    var contacts = entries.contacts(access, clinic, patients);
    var booked = bookings.nextRefills(access, clinic, patients, access.at());
    var recall = recalls.read(access, clinic, patients);
    LocalDate today = LocalDate.ofInstant(access.at(), zone);
    List<WorklistRow> rows = shown.stream()
        .map(due -> row(
            due,
            today,
            contacts.getOrDefault(due.patient(), UNKNOWN),
            Optional.ofNullable(booked.get(new PumpKey(due.patient(), due.implantId())))
                .map(b -> b.slot().startsAt()),
            zone,
            recall))
        .toList();
    return new WorklistPage(
        rows,
        found.size() > limit ? Optional.of(cursor(shown.get(shown.size() - 1))) : Optional.empty());
  }

  private static WorklistRow row(
      Due due,
      LocalDate today,
      Contact contact,
      Optional<Instant> bookedFor,
      ZoneId zone,
      Recalls.Known recall) {
    DueWindow window = due.window();
    boolean tooLate = bookedFor
        .map(at -> window.tooLate(LocalDate.ofInstant(at, zone), today))
        .orElse(false);
    return new WorklistRow(
        due.patient(),
        due.implantId(),
        contact.name(),
        contact.phone(),
        DueState.of(window, today),
        StatusFindings.names(window.findings()),
        window.lastDay().map(last -> ChronoUnit.DAYS.between(today, last)),
        window.binding(),
        window.recommended().map(Rung::on),
        window.latestAcceptable().map(Rung::on),
        bookedFor,
        tooLate,
        recall.of(due, bookedFor.isPresent() && !tooLate, today));
  }

  private static WorklistCursor cursor(Due last) {
    return new WorklistCursor(last.window().sortOn(), last.patient(), last.implantId());
  }
}
