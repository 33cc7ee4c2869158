package dev.thecal.scheduling.plan;

import static dev.thecal.scheduling.plan.Problems.MONDAY;
import static dev.thecal.scheduling.plan.Problems.at;
import static dev.thecal.scheduling.plan.Problems.bin;
import static dev.thecal.scheduling.plan.Problems.published;
import static dev.thecal.scheduling.plan.Problems.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {

  private static final PlanBudget SHORT = new PlanBudget(20_000, 1_000_000, 1);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void a_plan_is_sound_no_better_than_its_bound_and_as_good_as_trying_everything(long seed) {
    PlanProblem problem = Problems.random(seed, 6, 4);

    Plan plan = Planner.plan(problem, SHORT, PlanProgress.NONE);

    PlanJudge judged = PlanJudge.of(problem, plan);
    assertThat(judged.violations()).as("seed %d", seed).isEmpty();
    assertThat(judged.score()).as("seed %d", seed).isEqualTo(plan.score());
    assertThat(plan.score()).as("seed %d", seed).isEqualTo(EveryPlan.best(problem));
    assertThat(weighted(plan.score())).isGreaterThanOrEqualTo(weighted(plan.bound()) - 1e-6);
  }

  @Test
  void the_order_in_which_visits_and_bins_are_given_decides_nothing() {
    PlanProblem problem = Problems.random(7, 12, 8);
    var visits = new ArrayList<>(problem.visits());
    var bins = new ArrayList<>(problem.bins());
    Collections.shuffle(visits, new Random(3));
    Collections.shuffle(bins, new Random(4));

    assertThat(Planner.plan(new PlanProblem(visits, bins), SHORT, PlanProgress.NONE))
        .isEqualTo(Planner.plan(problem, SHORT, PlanProgress.NONE));
  }

  @Test
  void unequal_lengths_fill_a_lane_of_three_hours_exactly() {
    var problem = new PlanProblem(
        List.of(visit("a", 1, 3), visit("b", 1, 3), visit("c", 1, 2), visit("d", 1, 4)),
        List.of(bin("lane", 1, Session.AM, 12)));

    Plan plan = Planner.plan(problem, SHORT, PlanProgress.NONE);

    assertThat(plan.unplaced()).isEmpty();
    assertThat(plan.placements()).extracting(one -> one.from().toString()).startsWith("08:00");
    assertThat(PlanJudge.of(problem, plan).violations()).isEmpty();
  }

  @Test
  void minutes_enough_but_no_packing_leaves_one_without_a_place() {
    var problem = new PlanProblem(
        List.of(visit("a", 1, 3), visit("b", 1, 3), visit("c", 1, 2)),
        List.of(bin("x", 1, Session.AM, 4), bin("y", 1, Session.PM, 4)));

    Plan plan = Planner.plan(problem, SHORT, PlanProgress.NONE);

    assertThat(plan.bound().unplaced()).isZero();
    assertThat(plan.unplaced()).hasSize(1);
    assertThat(plan.unplaced().get(0).why()).isEqualTo(Unplaced.Why.FULL);
  }

  /** Two places before Tuesday evening for three that must be seen by then; a third place on Wednesday is late. */
  @Test
  void where_one_must_be_late_it_is_the_one_without_withdrawal() {
    var problem = new PlanProblem(
        List.of(
            visit("baclofen", 0, 1, 1, 4, true),
            visit("morphine", 0, 1, 1, 4, true),
            visit("ziconotide", 0, 1, 1, 4, false)),
        List.of(
            bin("monday", 0, Session.AM, 4),
            bin("tuesday", 1, Session.AM, 4),
            bin("wednesday", 2, Session.AM, 4)));

    Plan plan = Planner.plan(problem, SHORT, PlanProgress.NONE);

    assertThat(plan.bound().late()).isEqualTo(1);
    assertThat(plan.score().late()).isEqualTo(1);
    assertThat(plan.placements())
        .filteredOn(Placement::late)
        .extracting(Placement::visit)
        .containsExactly("ziconotide");
  }

  /** The pumps of a closed long weekend are all seen before it, or the bound says how many cannot be. */
  @Test
  void what_falls_due_on_a_long_weekend_is_done_before_it() {
    List<VisitToPlan> due =
        IntStream.range(0, 6).mapToObj(i -> visit("v" + i, 0, 3, 5, 4, true)).toList();
    List<Bin> before = List.of(bin("tue", 1, Session.AM, 12), bin("wed", 2, Session.AM, 8));

    Plan plan = Planner.plan(new PlanProblem(due, before), SHORT, PlanProgress.NONE);

    assertThat(plan.score().unplaced()).isEqualTo(1);
    assertThat(Math.ceil(plan.bound().unplaced() - 1e-6)).isEqualTo(1);
    assertThat(plan.score().late()).isZero();
  }

  @Test
  void what_is_published_stays_if_nothing_changed() {
    PlanProblem problem = Problems.random(5, 12, 8);
    Plan first = Planner.plan(problem, SHORT, PlanProgress.NONE);
    List<VisitToPlan> told = problem.visits().stream()
        .map(one -> find(first, one.id()).map(p -> published(one, p.bucket())).orElse(one))
        .toList();

    Plan again = Planner.plan(new PlanProblem(told, problem.bins()), SHORT, PlanProgress.NONE);

    assertThat(again.placements())
        .extracting(Placement::visit, Placement::bucket)
        .containsExactlyInAnyOrderElementsOf(first.placements().stream()
            .map(p -> org.assertj.core.groups.Tuple.tuple(p.visit(), p.bucket()))
            .toList());
  }

  @Test
  void a_lost_lane_displaces_its_own_visits_before_others() {
    Bucket monday = at(0, Session.AM);
    var problem = new PlanProblem(
        List.of(
            published(visit("displaced", 0, 0, 1, 4, true), at(0, Session.PM)),
            published(visit("standing", 0, 0, 1, 4, true), monday)),
        List.of(bin("monday", 0, Session.AM, 4), bin("tuesday", 1, Session.AM, 4)));

    Plan plan = Planner.plan(problem, SHORT, PlanProgress.NONE);

    assertThat(find(plan, "standing").map(Placement::bucket)).contains(monday);
    assertThat(find(plan, "displaced").map(Placement::bucket)).contains(at(1, Session.AM));
  }

  @Test
  void says_why_there_is_no_place() {
    var problem = new PlanProblem(
        List.of(visit("no-day", 5, 1, 1, 2, true), visit("too-long", 0, 0, 1, 5, true)),
        List.of(bin("monday", 0, Session.AM, 4)));

    Plan plan = Planner.plan(problem, SHORT, PlanProgress.NONE);

    assertThat(plan.placements()).isEmpty();
    assertThat(plan.unplaced())
        .extracting(Unplaced::visit, Unplaced::why)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("no-day", Unplaced.Why.NO_DAY),
            org.assertj.core.groups.Tuple.tuple("too-long", Unplaced.Why.NO_LANE));
    assertThat(plan.unplaced().get(0).text()).contains("2026-03-07").contains("2026-03-04");
    assertThat(plan.bound().unplaced()).isEqualTo(2);
  }

  @Test
  void nothing_to_plan_and_nowhere_to_plan_it() {
    assertThat(Planner.plan(new PlanProblem(List.of(), List.of(bin("b", 0, Session.AM, 4))))
            .score())
        .isEqualTo(new PlanScore(0, 0, 0));
    assertThat(
            Planner.plan(new PlanProblem(List.of(visit("v", 1, 2)), List.of())).score())
        .isEqualTo(new PlanScore(1, 0, 0));
  }

  @Test
  void a_pump_goes_to_who_may_refill_it() {
    VisitToPlan plain = visit("v", 1, 2);
    var branded = new VisitToPlan(
        "v",
        "main",
        plain.otherSites(),
        2,
        plain.days(),
        1,
        plain.wishes(),
        Optional.of("Prometra"),
        true,
        Optional.empty());
    Bin other = new Bin(
        "other",
        at(1, Session.AM),
        "a",
        "r",
        bin("x", 1, Session.AM, 4).from(),
        4,
        0,
        Set.of("SynchroMed"));
    Bin right = new Bin(
        "right", at(2, Session.AM), "b", "r", other.from(), 4, 0, Set.of("SynchroMed", "Prometra"));

    Plan plan = Planner.plan(new PlanProblem(List.of(branded), List.of(other, right)));

    assertThat(find(plan, "v").map(Placement::bin)).contains("right");
    assertThat(Planner.plan(new PlanProblem(List.of(plain), List.of(other))).unplaced())
        .as("a brand that nobody told")
        .isEmpty();
  }

  @Test
  void a_wish_costs_and_never_forbids() {
    VisitToPlan plain = visit("v", 1, 2);
    var wishes = new VisitToPlan(
        "v",
        "main",
        plain.otherSites(),
        2,
        plain.days(),
        1,
        new Wishes(Set.of(DayOfWeek.TUESDAY), Optional.of(Session.PM)),
        Optional.empty(),
        true,
        Optional.empty());
    List<Bin> tuesday = List.of(bin("tue", 1, Session.AM, 4));

    assertThat(Planner.plan(new PlanProblem(List.of(wishes), tuesday)).score())
        .as("10 for the weekday, 8 for the session")
        .isEqualTo(new PlanScore(0, 0, 18));
    assertThat(MONDAY.plusDays(1).getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
  }

  @Test
  void a_search_that_is_ended_gives_a_complete_plan_all_the_same() {
    PlanProblem problem = Problems.random(9, 40, 40);
    var asked = new ArrayList<Double>();

    Plan plan =
        Planner.plan(problem, new PlanBudget(1_000_000, 40_000_000, 1), (share, unplaced) -> {
          asked.add(share);
          return asked.size() < 3;
        });

    assertThat(asked).hasSize(3);
    assertThat(PlanJudge.of(problem, plan).violations()).isEmpty();
  }

  /** 400 visits that each cost 200 more are better than one that is late. */
  @Test
  void no_cost_outweighs_a_late_visit() {
    assertThat(20_000 * 18L).isLessThan(PlanScore.LATE);
    assertThat(new PlanScore(0, 0, 1_000_000)).isLessThan(new PlanScore(0, 1, 0));
    assertThat(new PlanScore(0, 9, 0)).isLessThan(new PlanScore(1, 0, 0));
  }

  private static Optional<Placement> find(Plan plan, String visit) {
    return plan.placements().stream().filter(one -> one.visit().equals(visit)).findFirst();
  }

  private static double weighted(PlanScore score) {
    return (double) PlanScore.UNPLACED * score.unplaced()
        + (double) PlanScore.LATE * score.late()
        + score.cost();
  }

  private static double weighted(PlanBound bound) {
    return PlanScore.UNPLACED * bound.unplaced() + PlanScore.LATE * bound.late() + bound.cost();
  }
}
