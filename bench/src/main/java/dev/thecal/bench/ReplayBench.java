package dev.thecal.bench;

import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.Decision;
import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.Facts;
import dev.thecal.candidacy.fact.KnownFacts;
import dev.thecal.candidacy.policy.Policy;
import dev.thecal.core.json.Json;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One million stored fact sets assessed again by a clinic's whole policy, with one thread and with two: in
 * memory, and read from the JSON in which they are stored. 10,000 different sets, seeded, are gone through a
 * hundred times, since a million of them would measure the garbage collector.
 */
public final class ReplayBench {

  private static final int DIFFERENT = 10_000;
  private static final int ROUNDS = 100;
  private static final LocalDate ON = LocalDate.of(2026, 5, 6);
  private static final String POLICY = "spine-and-pain";

  private static final Candidacy CANDIDACY = Candidacy.shipped();
  private static final List<String> GUESSES = List.of(
      "true",
      "true",
      "false",
      "0",
      "3",
      "7",
      "12",
      "pain",
      "non-malignant",
      "severe",
      "declined",
      "not-an-option",
      "2025-01-15",
      "none",
      "morphine",
      "2 cm",
      "other");

  private ReplayBench() {}

  public static void main(String[] arguments) throws Exception {
    List<Facts> facts = facts();
    List<String> stored = facts.stream().map(Json::write).toList();
    Policy policy = CANDIDACY.policies().get(POLICY);
    System.out.println(policy.rules().size() + " rules, " + DIFFERENT * ROUNDS + " assessments");
    for (int round = 0; round < 2; round++) {
      for (int threads = 1; threads <= 2; threads++) {
        print("in memory", threads, () -> Decided.of(facts, policy, ROUNDS), threads);
        print("from JSON", threads, () -> Decided.read(stored, policy, ROUNDS / 10), threads);
      }
    }
  }

  /** Counts decisions, so that nothing is left out as unused. */
  private static final class Decided {

    private Decided() {}

    static Map<Decision, Integer> of(List<Facts> facts, Policy policy, int rounds) {
      var counts = new EnumMap<Decision, Integer>(Decision.class);
      for (int round = 0; round < rounds; round++) {
        for (Facts one : facts) {
          counts.merge(CANDIDACY.assessor().assess(one, policy, ON).decision(), 1, Integer::sum);
        }
      }
      return counts;
    }

    static Map<Decision, Integer> read(List<String> stored, Policy policy, int rounds) {
      var counts = new EnumMap<Decision, Integer>(Decision.class);
      for (int round = 0; round < rounds; round++) {
        for (String one : stored) {
          Facts facts = CANDIDACY.factKeys().read(one);
          counts.merge(CANDIDACY.assessor().assess(facts, policy, ON).decision(), 1, Integer::sum);
        }
      }
      return counts;
    }
  }

  /** Each thread does the whole work, so that two of them do twice as much. */
  private static void print(
      String what, int threads, Callable<Map<Decision, Integer>> work, int times) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long wall = System.nanoTime();
      var running = new ArrayList<java.util.concurrent.Future<Timed>>();
      for (int i = 0; i < times; i++) {
        running.add(pool.submit(() -> timed(work)));
      }
      long processor = 0;
      long count = 0;
      for (var one : running) {
        processor += one.get().nanos();
        count += one.get().counts().values().stream().mapToInt(n -> n).sum();
      }
      wall = System.nanoTime() - wall;
      System.out.printf(
          "%s, %d thread(s): %d in %.2f s wall, %.2f s processor: %.2f us of processor each; %s%n",
          what,
          threads,
          count,
          wall / 1e9,
          processor / 1e9,
          processor / 1e3 / count,
          running.get(0).get().counts());
    } finally {
      pool.shutdown();
    }
  }

  private record Timed(long nanos, Map<Decision, Integer> counts) {}

  private static Timed timed(Callable<Map<Decision, Integer>> work) throws Exception {
    var threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    Map<Decision, Integer> counts = work.call();
    return new Timed(threads.getCurrentThreadCpuTime() - begin, counts);
  }

  private static List<Facts> facts() {
    var random = new Random(20261125);
    var all = new ArrayList<Facts>(DIFFERENT);
    for (int i = 0; i < DIFFERENT; i++) {
      var facts = Facts.builder();
      KnownFacts.all().forEach(key -> maybe(facts, key, random));
      all.add(facts.build());
    }
    return List.copyOf(all);
  }

  /** One of ten stays missing, one of fifty has two values that disagree. */
  private static void maybe(Facts.Builder facts, FactKey<?> key, Random random) {
    List<String> fitting = GUESSES.stream().filter(guess -> fits(key, guess)).toList();
    int values = random.nextInt(10) == 0 ? 0 : random.nextInt(50) == 0 ? 2 : 1;
    for (int i = 0; i < values && !fitting.isEmpty(); i++) {
      facts.withText(key, fitting.get(random.nextInt(fitting.size())), ON, "bench");
    }
  }

  private static boolean fits(FactKey<?> key, String guess) {
    try {
      key.type().parse(guess);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
