package dev.thecal.bench;

import dev.thecal.scheduling.plan.Bin;
import dev.thecal.scheduling.plan.Bucket;
import dev.thecal.scheduling.plan.PlanDays;
import dev.thecal.scheduling.plan.PlanProblem;
import dev.thecal.scheduling.plan.Session;
import dev.thecal.scheduling.plan.VisitToPlan;
import dev.thecal.scheduling.plan.Wishes;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Made-up networks: eight weeks, a site per 220 patients with two lanes and two neighbours, three holidays and a closure
 * of four days around which 8 % fall due; 15 % of the visits are pinned and carved out of the lanes; 5 % have a window of
 * a few days (first ziconotide), 35 % need five days for the drug, 40 % dislike a weekday or two, 30 % wish for a session.
 * Sessions are opened week by week until demand over capacity is the wanted load.
 */
final class PlanInstances {

  private static final int DAYS = 56;
  private static final LocalDate START = LocalDate.of(2026, 3, 2);
  private static final Set<Integer> CLOSED = Set.of(8, 24, 25, 26, 27, 44);

  private final Random random;
  private final int sites;
  private final List<VisitToPlan> visits = new ArrayList<>();
  private final List<int[]> pinned = new ArrayList<>();
  private final int[][] demand;

  private PlanInstances(int patients, long seed) {
    this.random = new Random(seed);
    this.sites = Math.max(1, patients / 220);
    this.demand = new int[sites][DAYS / 7];
  }

  static PlanProblem make(int patients, double load, long seed) {
    var instance = new PlanInstances(patients, seed);
    for (int patient = 0; patient < patients * 9 / 10; patient++) {
      instance.addVisit(patient);
    }
    return new PlanProblem(instance.visits, instance.bins(load));
  }

  private void addVisit(int patient) {
    int site = patient % sites;
    int slots = pick(2, 2, 2, 2, 2, 3, 3, 3, 4, 4);
    int day = chance(8) ? 24 + random.nextInt(4) : 3 + random.nextInt(DAYS - 10);
    while (CLOSED.contains(day) || day % 7 > 4) {
      day--;
    }
    demand[site][day / 7] += slots;
    if (chance(15)) {
      pinned.add(new int[] {site, slots});
      return;
    }
    boolean narrow = chance(5);
    int early = narrow ? 4 : 7 + random.nextInt(14);
    int late = narrow ? 1 : 2 + random.nextInt(6);
    int first = Math.min(day, Math.max(chance(35) ? 5 : 0, day - early));
    LocalDate recommended = START.plusDays(day);
    var days = new PlanDays(
        START.plusDays(first),
        recommended,
        recommended.plusDays(late),
        recommended.plusDays(late + (narrow ? 0 : random.nextInt(3))));
    int waste = narrow || chance(10) ? 8 : pick(1, 1, 1, 2, 2);
    visits.add(new VisitToPlan(
        "visit-" + patient,
        site(site),
        neighbours(site),
        slots,
        days,
        waste,
        wishes(),
        Optional.empty(),
        !narrow,
        Optional.empty()));
  }

  private Wishes wishes() {
    var not = new HashSet<DayOfWeek>();
    if (chance(40)) {
      not.add(DayOfWeek.of(1 + random.nextInt(5)));
      not.add(DayOfWeek.of(1 + random.nextInt(5)));
    }
    return new Wishes(not, chance(30) ? Optional.of(session(random.nextInt(2))) : Optional.empty());
  }

  private Map<String, Integer> neighbours(int site) {
    var near = new HashMap<String, Integer>();
    if (sites > 1) {
      near.put(site((site + 1) % sites), 4 + random.nextInt(8));
      near.put(site((site + sites - 1) % sites), 4 + random.nextInt(8));
    }
    near.remove(site(site));
    return near;
  }

  private List<Bin> bins(double load) {
    var bins = new ArrayList<Bin>();
    for (int site = 0; site < sites; site++) {
      double opened = 0;
      double wanted = 0;
      for (int week = 0; week < DAYS / 7; week++) {
        wanted += demand[site][week] / load;
        List<int[]> sessions = sessions(week);
        for (int i = 0; i < sessions.size() && opened < wanted; i++) {
          int[] one = sessions.get(i);
          bins.add(bin(site, one[0], one[1], one[2]));
          opened += 16;
        }
      }
    }
    pinned.forEach(pin -> carve(bins, site(pin[0]), pin[1]));
    return bins;
  }

  private List<int[]> sessions(int week) {
    var all = new ArrayList<int[]>();
    for (int weekday = 0; weekday < 5; weekday++) {
      int day = week * 7 + weekday;
      for (int i = 0; i < 4 && !CLOSED.contains(day); i++) {
        all.add(new int[] {day, i / 2, i % 2});
      }
    }
    Collections.shuffle(all, random);
    return all;
  }

  private static Bin bin(int site, int day, int session, int lane) {
    return new Bin(
        site + "-" + day + "-" + session + "-" + lane,
        new Bucket(site(site), START.plusDays(day), session(session)),
        "clinician-" + lane,
        "room-" + lane,
        LocalTime.of(session == 0 ? 8 : 13, 0),
        16,
        session * 2,
        Set.of());
  }

  /** A confirmed booking in the middle of a stretch leaves one before it and one after it. */
  private void carve(List<Bin> bins, String site, int slots) {
    for (int attempt = 0; attempt < 500; attempt++) {
      int index = random.nextInt(bins.size());
      Bin bin = bins.get(index);
      if (!bin.bucket().site().equals(site) || bin.slots() < slots) {
        continue;
      }
      int before = random.nextInt(bin.slots() - slots + 1);
      bins.set(index, part(bin, bin.id() + "a", 0, before, 0));
      bins.add(
          part(bin, bin.id() + "b", before + slots, bin.slots() - before - slots, bin.overtime()));
      return;
    }
  }

  private static Bin part(Bin bin, String id, int from, int slots, int overtime) {
    return new Bin(
        id,
        bin.bucket(),
        bin.clinician(),
        bin.room(),
        bin.from().plusMinutes((long) from * Bin.MINUTES),
        slots,
        overtime,
        bin.brands());
  }

  private static String site(int number) {
    return "site-" + number;
  }

  private static Session session(int number) {
    return number == 0 ? Session.AM : Session.PM;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private int pick(int... from) {
    return from[random.nextInt(from.length)];
  }
}
