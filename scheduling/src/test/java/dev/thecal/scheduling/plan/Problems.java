package dev.thecal.scheduling.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Small problems for the tests. Day 0 is a Monday. */
final class Problems {

  static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private Problems() {}

  static Bucket at(int day, Session session) {
    return new Bucket("main", MONDAY.plusDays(day), session);
  }

  static Bin bin(String id, int day, Session session, int slots) {
    LocalTime from = session == Session.AM ? LocalTime.of(8, 0) : LocalTime.of(13, 0);
    return new Bin(id, at(day, session), "nurse-" + id, "room-" + id, from, slots, 0, Set.of());
  }

  /** Recommended on that day, two days of freedom before it, one after it, no drug wasted. */
  static VisitToPlan visit(String id, int recommended, int slots) {
    return visit(id, recommended - 2, recommended, recommended + 1, slots, false);
  }

  static VisitToPlan visit(
      String id, int earliest, int recommended, int latest, int slots, boolean risk) {
    LocalDate last = MONDAY.plusDays(latest);
    return new VisitToPlan(
        id,
        "main",
        Map.of(),
        slots,
        new PlanDays(
            MONDAY.plusDays(earliest), MONDAY.plusDays(recommended), last, last.plusDays(1)),
        1,
        Wishes.NONE,
        Optional.empty(),
        risk,
        Optional.empty());
  }

  static VisitToPlan published(VisitToPlan visit, Bucket told) {
    return new VisitToPlan(
        visit.id(),
        visit.home(),
        visit.otherSites(),
        visit.slots(),
        visit.days(),
        visit.wastePerDay(),
        visit.wishes(),
        visit.pumpBrand(),
        visit.withdrawalRisk(),
        Optional.of(told));
  }

  /** A few visits and bins, now and then more than fit. */
  static PlanProblem random(long seed, int visits, int bins) {
    var random = new SplittableRandom(seed);
    var some = new ArrayList<VisitToPlan>();
    for (int i = 0; i < visits; i++) {
      int recommended = 1 + random.nextInt(3);
      some.add(visit(
          "v" + i,
          recommended - 1 - random.nextInt(2),
          recommended,
          recommended + random.nextInt(2),
          1 + random.nextInt(4),
          random.nextBoolean()));
    }
    List<Bin> free = new ArrayList<>();
    for (int i = 0; i < bins; i++) {
      Bin one = bin(
          "b" + i,
          random.nextInt(5),
          random.nextBoolean() ? Session.AM : Session.PM,
          2 + random.nextInt(5));
      free.add(new Bin(
          one.id(),
          one.bucket(),
          one.clinician(),
          one.room(),
          one.from(),
          one.slots(),
          random.nextInt(2),
          Set.of()));
    }
    return new PlanProblem(some, free);
  }
}
