package dev.thecal.scheduling.proposal;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.booking.VisitNeedsRecords;
import dev.thecal.scheduling.booking.VisitType;
import dev.thecal.scheduling.calendar.Calendars;
import dev.thecal.scheduling.calendar.SiteCalendar;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.RefillPlanning;
import dev.thecal.scheduling.home.HomeAnswer;
import dev.thecal.scheduling.home.HomeDesk;
import dev.thecal.scheduling.home.HomePlan;
import dev.thecal.scheduling.home.HomePlanner;
import dev.thecal.scheduling.home.HomeProblem;
import dev.thecal.scheduling.home.HomeSetting;
import dev.thecal.scheduling.home.HomeSettings;
import dev.thecal.scheduling.home.HomeVisit;
import dev.thecal.scheduling.home.NurseDay;
import dev.thecal.scheduling.home.TravelTimes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Proposes routes for those pumps that come due and may be refilled at home. Books nothing. */
public final class HomeProposals {

  private static final int MOST_DAYS = 60;

  private final DuePumps pumps;
  private final Calendars calendars;
  private final RefillPlanning planning;
  private final HomeDesk desk;
  private final Homes homes;

  /** What is known about homes and the way there. */
  public record Homes(HomeSettings settings, VisitNeedsRecords needs, TravelTimes travel) {
    @Inject
    public Homes {}
  }

  @Inject
  public HomeProposals(
      DuePumps pumps, Calendars calendars, RefillPlanning planning, HomeDesk desk, Homes homes) {
    this.pumps = pumps;
    this.calendars = calendars;
    this.planning = planning;
    this.desk = desk;
    this.homes = homes;
  }

  /**
   * Plans the days of the nurses.
   *
   * @param days of the nurses, 1 to 60, none past
   * @throws Refusal INVALID for days out of bounds, NOT_FOUND without the clinic
   */
  public HomeProposal propose(Access access, ClinicId clinic, List<NurseDay> days) {
    List<SiteCalendar> sites = calendars.sites(access, clinic);
    LocalDate today = LocalDate.ofInstant(access.at(), sites.get(0).zone());
    requireSound(days, today);
    LocalDate last = days.stream().map(NurseDay::on).max(LocalDate::compareTo).orElse(today);
    DuePumps.Found due = pumps.find(access, clinic, last);
    var visits = new DueVisits(
        sites.stream().map(SiteCalendar::siteId).toList(),
        today,
        planning.policy(access, clinic).orderLeadDays());
    var wanted = new LinkedHashMap<String, Due>();
    var inClinic = new ArrayList<HomeProposal.PatientReason>();
    var problem = new ArrayList<HomeVisit>();
    for (Due one : due.open()) {
      HomeAnswer answer = desk.eligibility(access, clinic, one.patient());
      Optional<HomeVisit> visit = visit(access, visits, one);
      if (answer.eligible() && visit.isPresent()) {
        wanted.put(visit.get().id(), one);
        problem.add(visit.get());
      } else if (!answer.eligible()) {
        inClinic.add(new HomeProposal.PatientReason(one.patient(), firstReason(answer)));
      }
    }
    var made = new HomeProblem(problem, days, homes.travel());
    return proposal(clinic, due, inClinic, wanted, HomePlanner.plan(made));
  }

  private static void requireSound(List<NurseDay> days, LocalDate today) {
    if (days.isEmpty() || days.size() > MOST_DAYS) {
      throw Refusal.invalid("/days", "1 to " + MOST_DAYS + " nurses' days, was " + days.size());
    }
    for (int i = 0; i < days.size(); i++) {
      NurseDay day = days.get(i);
      if (day.on().isBefore(today)) {
        throw Refusal.invalid("/days/" + i + "/on", day.on() + " is past; today is " + today);
      }
      if (days.subList(0, i).stream()
          .anyMatch(other -> other.nurse().equals(day.nurse()) && other.on().equals(day.on()))) {
        throw Refusal.invalid(
            "/days/" + i, "nurse \"" + day.nurse() + "\" has two days on " + day.on());
      }
    }
  }

  /** Empty for a pump without a date or a home that nobody looked at. */
  private Optional<HomeVisit> visit(Access access, DueVisits visits, Due due) {
    Optional<HomeSetting> home =
        homes.settings().find(access, due.clinic(), due.patient()).map(Versioned::value);
    return visits
        .days(due)
        .flatMap(days -> home.map(setting -> new HomeVisit(
            DueVisits.id(due),
            setting.place(),
            days,
            homes.needs().lengthOf(access, due.clinic(), due.patient(), VisitType.REFILL),
            setting.from(),
            setting.to(),
            setting.twoPeople(),
            due.pumpBrand().map(brand -> brand.toLowerCase(Locale.ROOT)),
            DueVisits.WASTE_PER_DAY)));
  }

  private static String firstReason(HomeAnswer answer) {
    return answer.findings().stream()
        .filter(finding -> finding.severity() == Severity.REFUSE)
        .map(Finding::text)
        .findFirst()
        .orElseThrow();
  }

  private HomeProposal proposal(
      ClinicId clinic,
      DuePumps.Found due,
      List<HomeProposal.PatientReason> inClinic,
      Map<String, Due> wanted,
      HomePlan plan) {
    return new HomeProposal(
        clinic,
        plan.routes().stream()
            .map(route -> RouteText.of(route, wanted, homes.travel()))
            .toList(),
        plan.unplaced().stream()
            .map(left -> new HomeProposal.PatientReason(
                RouteText.due(wanted, left.visit()).patient(), left.text()))
            .toList(),
        inClinic,
        due.open().stream()
            .filter(one -> !one.window().dated())
            .map(Due::patient)
            .distinct()
            .sorted(Comparator.comparing(PatientId::value))
            .toList(),
        due.booked(),
        plan.travel().toMinutes());
  }
}
