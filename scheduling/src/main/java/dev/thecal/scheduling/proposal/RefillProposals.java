package dev.thecal.scheduling.proposal;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.booking.Bookings;
import dev.thecal.scheduling.booking.PumpKey;
import dev.thecal.scheduling.calendar.Calendars;
import dev.thecal.scheduling.calendar.SiteCalendar;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.RefillPlanning;
import dev.thecal.scheduling.due.Rung;
import dev.thecal.scheduling.plan.PlanBudget;
import dev.thecal.scheduling.plan.PlanProgress;
import dev.thecal.scheduling.worklist.WorklistCursor;
import dev.thecal.scheduling.worklist.WorklistEntries;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Proposes a refill visit for every pump of a clinic that comes due. Books nothing. */
public final class RefillProposals {

  private static final int MOST_DAYS = 180;
  private static final int PAGE = 200;

  private final WorklistEntries entries;
  private final Calendars calendars;
  private final Bookings bookings;
  private final RefillPlanning planning;

  @Inject
  public RefillProposals(
      WorklistEntries entries, Calendars calendars, Bookings bookings, RefillPlanning planning) {
    this.entries = entries;
    this.calendars = calendars;
    this.bookings = bookings;
    this.planning = planning;
  }

  /**
   * @param days how far ahead a pump may come due to be planned, 1 to 180
   * @param progress hears how far the search is
   * @throws Refusal INVALID for days out of bounds, NOT_FOUND without the clinic
   */
  public RefillProposal propose(
      Access access, ClinicId clinic, int days, PlanBudget budget, PlanProgress progress) {
    if (days < 1 || days > MOST_DAYS) {
      throw Refusal.invalid("/days", "1 to " + MOST_DAYS + " days can be planned, was " + days);
    }
    List<SiteCalendar> sites = calendars.sites(access, clinic);
    LocalDate today = LocalDate.ofInstant(access.at(), sites.get(0).zone());
    LocalDate to = today.plusDays(days);
    List<Due> due = due(access, clinic, to);
    List<PatientId> patients = due.stream().map(Due::patient).distinct().toList();
    var booked = bookings.nextRefills(access, clinic, patients, access.at());
    List<Due> open = due.stream()
        .filter(one -> !booked.containsKey(new PumpKey(one.patient(), one.implantId())))
        .toList();
    LocalDate last = open.stream()
        .flatMap(one -> one.window().hardStop().stream())
        .map(Rung::on)
        .max(LocalDate::compareTo)
        .filter(day -> day.isAfter(to))
        .orElse(to);
    var visits = new DueVisits(
        sites.stream().map(SiteCalendar::siteId).toList(),
        today,
        planning.policy(access, clinic).orderLeadDays());
    var free = FreeStretches.find(access, clinic, sites, bookings, today, last);
    return new ProposalMaker(clinic, today, to, open, due.size() - open.size())
        .make(visits, free, budget, progress);
  }

  /** Pumps whose recommended day lies before that day, and those without a date. */
  private List<Due> due(Access access, ClinicId clinic, LocalDate to) {
    var all = new ArrayList<Due>();
    Optional<WorklistCursor> after = Optional.empty();
    while (true) {
      List<Due> page = entries.page(access, clinic, after, PAGE);
      page.stream().filter(one -> comesDue(one, to)).forEach(all::add);
      if (page.size() < PAGE) {
        return all;
      }
      Due last = page.get(PAGE - 1);
      after =
          Optional.of(new WorklistCursor(last.window().sortOn(), last.patient(), last.implantId()));
    }
  }

  private static boolean comesDue(Due due, LocalDate to) {
    return due.window().recommended().map(Rung::on).map(day -> !day.isAfter(to)).orElse(true);
  }
}
