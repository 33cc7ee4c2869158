package dev.thecal.scheduling.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.scheduling.plan.PlanDays;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes for home refills. One degree of latitude is ten minutes here, so that arithmetic stays in the head. */
class HomePlannerTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
  private static final LocalTime EIGHT = LocalTime.of(8, 0);
  private static final LocalTime SIX = LocalTime.of(18, 0);
  private static final TravelTimes TEN_A_DEGREE = (from, to) -> Duration.ofMinutes(
      from.latitude().subtract(to.latitude()).abs().movePointRight(1).longValueExact());

  @Test
  void the_day_begins_when_the_first_door_opens_and_houses_on_the_way_cost_no_detour() {
    HomePlan plan = plan(
        List.of(visit("far", 6, 30, "09:30", "18:00"), visit("near", 3, 30, "08:00", "18:00")),
        List.of(day("nurse-1", MONDAY)));

    Route route = plan.routes().get(0);
    // an hour out and an hour back; whichever is first, the road is the same
    assertThat(plan.travel()).isEqualTo(Duration.ofHours(2));
    assertThat(route.stops()).hasSize(2);
    assertThat(plan.unplaced()).isEmpty();
  }

  @Test
  void a_day_of_480_minutes_is_allowed_and_one_of_481_is_not() {
    // 200 minutes out, 80 in the house, 200 back
    assertThat(plan(List.of(visit("a", 20, 80, "08:00", "18:00")), List.of(day("n", MONDAY)))
            .routes())
        .hasSize(1);
    HomePlan tooLong =
        plan(List.of(visit("a", 20, 81, "08:00", "18:00")), List.of(day("n", MONDAY)));
    assertThat(tooLong.routes()).isEmpty();
    assertThat(tooLong.unplaced())
        .singleElement()
        .satisfies(left -> assertThat(left.text()).contains("nobody gets there and back"));
  }

  @Test
  void the_ninth_visit_of_a_day_waits() {
    List<HomeVisit> eight = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      eight.add(visit("v" + i, 1, 10, "08:00", "18:00"));
    }
    assertThat(plan(eight, List.of(day("n", MONDAY))).unplaced()).isEmpty();

    eight.add(visit("v9", 1, 10, "08:00", "18:00"));
    HomePlan nine = plan(eight, List.of(day("n", MONDAY)));
    assertThat(nine.unplaced())
        .singleElement()
        .satisfies(left -> assertThat(left.text()).contains("is full"));
    assertThat(plan(eight, List.of(day("n", MONDAY), day("m", MONDAY))).unplaced())
        .isEmpty();
  }

  @Test
  void travel_over_noon_counts_and_a_door_that_opens_later_is_waited_for() {
    HomePlan plan = plan(
        List.of(visit("a", 3, 30, "11:30", "11:30"), visit("b", 6, 30, "13:00", "13:30")),
        List.of(day("n", MONDAY)));

    Route route = plan.routes().get(0);
    assertThat(route.leaves()).isEqualTo(LocalTime.of(11, 0));
    assertThat(route.stops().get(0).ends()).isEqualTo(LocalTime.of(12, 0));
    // 30 minutes on the road to 12:30, at the door at 13:00
    assertThat(route.stops().get(1).begins()).isEqualTo(LocalTime.of(13, 0));
    assertThat(route.back()).isEqualTo(LocalTime.of(14, 30));
  }

  @Test
  void two_people_are_sent_where_two_are_asked_for() {
    var alone = new HomeVisit(
        "a",
        place(1),
        days(0, 5, 6, 7),
        Duration.ofMinutes(30),
        EIGHT,
        SIX,
        true,
        Optional.empty(),
        1);
    assertThat(plan(List.of(alone), List.of(day("n", MONDAY))).unplaced())
        .singleElement()
        .satisfies(left -> assertThat(left.text()).contains("with a second person"));

    var pair = new NurseDay("n", MONDAY, place(0), EIGHT, SIX, Set.of("a"), true);
    assertThat(plan(List.of(alone), List.of(pair)).routes()).hasSize(1);
  }

  @Test
  void only_a_nurse_who_knows_the_pump_comes() {
    var visit = new HomeVisit(
        "a",
        place(1),
        days(0, 5, 6, 7),
        Duration.ofMinutes(30),
        EIGHT,
        SIX,
        false,
        Optional.of("b"),
        1);

    assertThat(plan(List.of(visit), List.of(day("n", MONDAY))).unplaced())
        .singleElement()
        .satisfies(left -> assertThat(left.text()).contains("who knows this pump"));
  }

  @Test
  void nobody_is_seen_after_the_hard_stop_and_late_only_if_there_is_no_other_way() {
    var visit = new HomeVisit(
        "a",
        place(1),
        days(0, 1, 2, 4),
        Duration.ofMinutes(30),
        EIGHT,
        SIX,
        false,
        Optional.empty(),
        1);

    HomePlan both = plan(List.of(visit), List.of(day("n", plus(4)), day("n", plus(2))));
    assertThat(both.routes())
        .singleElement()
        .satisfies(route -> assertThat(route.day().on()).isEqualTo(plus(2)));
    assertThat(both.late()).isZero();
    assertThat(plan(List.of(visit), List.of(day("n", plus(4)))).late()).isEqualTo(1);
    assertThat(plan(List.of(visit), List.of(day("n", plus(5)))).unplaced()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void any_plan_is_sound_and_the_same_whatever_the_order_of_the_input(long seed) {
    var random = new Random(seed);
    List<HomeVisit> visits = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int recommended = random.nextInt(10);
      int from = 8 + random.nextInt(6);
      visits.add(new HomeVisit(
          "visit-" + i,
          Place.of(random.nextInt(80) / 10.0 + "", random.nextInt(80) / 10.0 + ""),
          days(Math.max(0, recommended - 4), recommended, recommended + 2, recommended + 4),
          Duration.ofMinutes(26 + random.nextInt(20)),
          LocalTime.of(from, 0),
          LocalTime.of(from + 4, 0),
          random.nextInt(5) == 0,
          random.nextBoolean() ? Optional.of("a") : Optional.empty(),
          1 + random.nextInt(8)));
    }
    List<NurseDay> nurses = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      nurses.add(new NurseDay("nurse", plus(i), place(4), EIGHT, SIX, Set.of("a"), i % 2 == 0));
    }
    var problem = new HomeProblem(visits, nurses, new GreatCircle(1.4, 400));
    HomePlan plan = HomePlanner.plan(problem);

    assertThat(RouteJudge.violations(problem, plan)).as("seed %d", seed).isEmpty();
    Collections.shuffle(nurses, random);
    Collections.shuffle(visits, random);
    assertThat(HomePlanner.plan(new HomeProblem(visits, nurses, problem.travel())))
        .isEqualTo(plan);
  }

  @Test
  void the_judge_sees_a_route_that_breaks_the_rules() {
    var visit = visit("a", 3, 30, "08:00", "18:00");
    var day = day("n", MONDAY);
    var lying = new Route(
        day,
        List.of(new Stop(visit, Duration.ZERO, EIGHT, LocalTime.of(8, 20))),
        EIGHT,
        LocalTime.of(8, 25));
    var problem = new HomeProblem(List.of(visit), List.of(day), TEN_A_DEGREE);

    assertThat(RouteJudge.violations(
            problem, new HomePlan(List.of(lying), List.of(), 0, 0, Duration.ZERO)))
        .hasSize(3)
        .anyMatch(text -> text.contains("cannot be at a"))
        .anyMatch(text -> text.contains("not the time it takes"))
        .anyMatch(text -> text.contains("cannot be back"));
  }

  @Test
  void a_degree_of_the_equator_is_111_195_km_and_the_road_is_longer() {
    // 6371.0088 km x pi / 180 = 111.195 km
    assertThat(GreatCircle.kilometres(Place.of("0", "0"), Place.of("0", "1")))
        .isBetween(111.194, 111.196);
    // 111.195 km x 1.4 / 40 km/h = 3.8918 h = 233.5 min, rounded up
    assertThat(GreatCircle.USUAL.between(Place.of("0", "0"), Place.of("0", "1")))
        .isEqualTo(Duration.ofMinutes(234));
    assertThat(GreatCircle.USUAL.between(place(1), place(1))).isZero();
  }

  private static HomePlan plan(List<HomeVisit> visits, List<NurseDay> days) {
    var problem = new HomeProblem(visits, days, TEN_A_DEGREE);
    HomePlan plan = HomePlanner.plan(problem);
    assertThat(RouteJudge.violations(problem, plan)).isEmpty();
    return plan;
  }

  private static HomeVisit visit(String id, int degrees, int minutes, String from, String to) {
    return new HomeVisit(
        id,
        place(degrees),
        days(0, 5, 6, 7),
        Duration.ofMinutes(minutes),
        LocalTime.parse(from),
        LocalTime.parse(to),
        false,
        Optional.empty(),
        1);
  }

  private static NurseDay day(String nurse, LocalDate on) {
    return new NurseDay(
        nurse, on, place(0), LocalTime.MIN, LocalTime.of(23, 0), Set.of("a"), false);
  }

  private static PlanDays days(int earliest, int recommended, int latest, int hardStop) {
    return new PlanDays(plus(earliest), plus(recommended), plus(latest), plus(hardStop));
  }

  private static LocalDate plus(int days) {
    return MONDAY.plusDays(days);
  }

  private static Place place(int degrees) {
    return new Place(BigDecimal.valueOf(degrees), BigDecimal.ZERO);
  }
}
