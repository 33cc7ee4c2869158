package dev.thecal.scheduling.proposal;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.scheduling.booking.Bookings;
import dev.thecal.scheduling.calendar.Calendars;
import dev.thecal.scheduling.calendar.SiteCalendar;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.RefillPlanning;
import dev.thecal.scheduling.due.Rung;
import dev.thecal.scheduling.plan.PlanBudget;
import dev.thecal.scheduling.plan.PlanProgress;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Proposes a refill visit for every pump of a clinic that comes due. Books nothing. */
public final class RefillProposals {

  private static final int MOST_DAYS = 180;

  private final DuePumps pumps;
  private final Calendars calendars;
  private final Bookings bookings;
  private final RefillPlanning planning;

  @Inject
  public RefillProposals(
      DuePumps pumps, Calendars calendars, Bookings bookings, RefillPlanning planning) {
    this.pumps = pumps;
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
    DuePumps.Found due = pumps.find(access, clinic, to);
    List<Due> open = due.open();
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
    return new ProposalMaker(clinic, today, to, open, due.booked())
        .make(visits, free, budget, progress);
  }
}
