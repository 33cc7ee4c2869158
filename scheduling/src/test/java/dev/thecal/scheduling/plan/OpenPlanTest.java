package dev.thecal.scheduling.plan;

import static dev.thecal.scheduling.plan.Problems.at;
import static dev.thecal.scheduling.plan.Problems.bin;
import static dev.thecal.scheduling.plan.Problems.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenPlanTest {

  private static final PlanProblem PROBLEM = new PlanProblem(
      List.of(visit("a", 1, 4), visit("b", 1, 4)),
      List.of(
          bin("tue", 1, Session.AM, 4),
          bin("mon", 0, Session.AM, 8),
          bin("wed", 2, Session.AM, 4)));

  private final OpenPlan plan = new OpenPlan(PROBLEM, Planner.plan(PROBLEM));

  /** One of the two is on its day, the other comes a day early and wastes a day of drug: 1. */
  @Test
  void explains_why_a_visit_is_not_on_its_day_and_what_moving_it_costs() {
    List<Reason> reasons = List.of(plan.explain("a"), plan.explain("b"));

    assertThat(reasons)
        .extracting(reason -> reason.placement().bucket())
        .containsExactlyInAnyOrder(at(1, Session.AM), at(0, Session.AM));
    Reason early = reasons.stream()
        .filter(one -> one.placement().bucket().equals(at(0, Session.AM)))
        .findFirst()
        .orElseThrow();
    assertThat(early.costs()).containsExactly(new RuleCost(PlanRule.WASTED_DRUG, 1));
    assertThat(early.whyNotWished())
        .hasValueSatisfying(why -> assertThat(why)
            .contains("2026-03-03 AM")
            .contains("nobody there has 60 minutes in a row left"));
    assertThat(early.moveCosts()).as("Wednesday is a day after: 6 instead of 1").contains(5);
    assertThat(early.text()).contains("drug thrown away by coming early 1");
  }

  @Test
  void offers_what_is_free_the_best_first_and_says_why_not_the_best_day() {
    Advice advice = plan.recommend(visit("c", 1, 4), 3);

    assertThat(advice.offers()).extracting(Offer::bin).containsExactly("mon", "wed");
    assertThat(advice.offers().get(0).from()).hasToString("09:00");
    assertThat(advice.wished()).contains(at(1, Session.AM));
    assertThat(advice.whyNot()).isPresent();
  }

  @Test
  void offers_nothing_where_nothing_fits() {
    assertThat(plan.recommend(visit("c", 1, 9), 3).offers()).isEmpty();
  }

  @Test
  void a_plan_of_another_problem_is_refused() {
    var other = new PlanProblem(List.of(visit("z", 1, 2)), PROBLEM.bins());
    assertThatThrownBy(() -> new OpenPlan(PROBLEM, Planner.plan(other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("z");
    assertThatThrownBy(() -> plan.explain("nobody")).isInstanceOf(IllegalArgumentException.class);
  }
}
