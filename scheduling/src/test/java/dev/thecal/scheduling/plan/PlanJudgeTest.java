package dev.thecal.scheduling.plan;

import static dev.thecal.scheduling.plan.Problems.at;
import static dev.thecal.scheduling.plan.Problems.bin;
import static dev.thecal.scheduling.plan.Problems.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanJudgeTest {

  private static final PlanProblem PROBLEM = new PlanProblem(
      List.of(visit("a", 1, 2), visit("b", 1, 2)),
      List.of(bin("x", 1, Session.AM, 3), bin("far", 4, Session.AM, 8)));

  @Test
  void a_sound_plan_has_no_fault() {
    assertThat(faults(place("a", "x", 1, "08:00"), left("b"))).isEmpty();
  }

  @Test
  void a_visit_that_is_forgotten_or_told_twice() {
    assertThat(faults(place("a", "x", 1, "08:00"))).containsExactly("b is forgotten");
    assertThat(faults(place("a", "x", 1, "08:00"), place("a", "x", 1, "08:30"), left("b")))
        .contains("a has two places");
    assertThat(faults(place("a", "x", 1, "08:00"), left("a"), left("b")))
        .containsExactly("a is placed and unplaced");
  }

  @Test
  void a_stretch_that_holds_too_much_or_two_at_a_time() {
    assertThat(faults(place("a", "x", 1, "08:00"), place("b", "x", 1, "08:30")))
        .containsExactly("x holds 4 slots of 3");
    assertThat(faults(place("a", "x", 1, "08:00"), place("b", "x", 1, "08:15")))
        .containsExactly("b begins before the one before it ends");
  }

  @Test
  void a_day_that_the_visit_must_not_have_and_a_place_elsewhere_than_told() {
    assertThat(faults(place("a", "far", 4, "08:00"), left("b")))
        .contains("a may not be on 2026-03-06 AM at main");
    assertThat(faults(place("a", "x", 2, "08:00"), left("b")))
        .contains("a is told 2026-03-04 AM at main, its stretch is elsewhere");
  }

  private static Object place(String visit, String bin, int day, String from) {
    return new Placement(visit, bin, at(day, Session.AM), LocalTime.parse(from), day > 2);
  }

  private static Object left(String visit) {
    return new Unplaced(visit, Unplaced.Why.FULL, "full");
  }

  private static List<String> faults(Object... parts) {
    var bound = new PlanBound(0, 0, 0);
    var plan = new Plan(
        List.of(parts).stream()
            .filter(Placement.class::isInstance)
            .map(Placement.class::cast)
            .toList(),
        List.of(parts).stream()
            .filter(Unplaced.class::isInstance)
            .map(Unplaced.class::cast)
            .toList(),
        new PlanScore(0, 0, 0),
        bound);
    return PlanJudge.of(PROBLEM, plan).violations();
  }
}
