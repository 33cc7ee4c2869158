package dev.thecal.scheduling.proposal;

import dev.thecal.scheduling.booking.VisitType;
import dev.thecal.scheduling.due.Due;
import dev.thecal.scheduling.due.DueWindow;
import dev.thecal.scheduling.due.Rung;
import dev.thecal.scheduling.plan.Bin;
import dev.thecal.scheduling.plan.PlanDays;
import dev.thecal.scheduling.plan.VisitToPlan;
import dev.thecal.scheduling.plan.Wishes;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns a pump's refill window into a visit to plan. */
final class DueVisits {

  /** An overdue pump is planned within a week, as soon as there is a place. */
  private static final int OVERDUE_DAYS = 7;
  /** What a day of drug is worth while nobody has said what this drug costs. */
  static final int WASTE_PER_DAY = 1;
  /** Any site of the clinic will do; the main one is preferred, for nobody tells the patient's own. */
  private static final int OTHER_SITE = 4;

  private final List<String> sites;
  private final LocalDate today;
  private final int leadDays;

  /**
   * @param sites ids, the main one first
   * @param leadDays from ordering the drug to having it
   */
  DueVisits(List<String> sites, LocalDate today, int leadDays) {
    this.sites = sites;
    this.today = today;
    this.leadDays = leadDays;
  }

  /** Empty for a pump without a date: it needs a person, not a plan. */
  Optional<VisitToPlan> of(Due due) {
    DueWindow window = due.window();
    return window
        .hardStop()
        .map(Rung::on)
        .map(hardStop -> new VisitToPlan(
            id(due),
            sites.get(0),
            sites.stream()
                .skip(1)
                .collect(Collectors.toMap(Function.identity(), site -> OTHER_SITE)),
            (int) VisitType.REFILL.length().toMinutes() / Bin.MINUTES,
            days(window, hardStop),
            WASTE_PER_DAY,
            Wishes.NONE,
            due.pumpBrand().map(brand -> brand.toLowerCase(Locale.ROOT)),
            // Which drug it is, is not kept with the window: the careful answer.
            true,
            Optional.empty()));
  }

  /** The days of a pump as the planner uses them; empty without a date. */
  Optional<PlanDays> days(Due due) {
    return due.window().hardStop().map(stop -> days(due.window(), stop.on()));
  }

  static String id(Due due) {
    return due.patient() + "/" + due.implantId();
  }

  private PlanDays days(DueWindow window, LocalDate hardStop) {
    LocalDate latest = window.lastDay().orElse(hardStop);
    if (hardStop.isBefore(today)) {
      return new PlanDays(today, today, latest, today.plusDays(OVERDUE_DAYS));
    }
    LocalDate useful = later(today, window.earliest().map(Rung::on).orElse(today));
    LocalDate ordered = later(useful, today.plusDays(leadDays));
    // Rather have the drug in a hurry than the refill late.
    LocalDate earliest = ordered.isAfter(latest) ? useful : ordered;
    LocalDate recommended = window.recommended().map(Rung::on).orElse(latest);
    return new PlanDays(earliest, later(recommended, earliest), latest, hardStop);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
