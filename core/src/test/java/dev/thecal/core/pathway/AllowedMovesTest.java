package dev.thecal.core.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.patient.Stage;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AllowedMovesTest {

  private static final Set<Stage> BY_FACT_ALONE =
      EnumSet.of(Stage.TRIAL_DONE, Stage.IMPLANTED, Stage.REMOVED);

  @ParameterizedTest
  @EnumSource(Stage.class)
  void every_stage_can_be_left_and_no_hand_does_what_only_a_fact_can(Stage stage) {
    assertThat(AllowedMoves.from(stage))
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .doesNotContain(stage)
        .doesNotContainAnyElementsOf(BY_FACT_ALONE);
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void no_hand_puts_a_pump_in_or_takes_it_out(Stage stage) {
    assertThat(AllowedMoves.from(stage))
        .allMatch(next -> next.carriesPump() == stage.carriesPump());
  }

  @Test
  void every_stage_is_reached_from_the_referral() {
    var reached = EnumSet.of(Stage.REFERRAL);
    for (int i = 0; i < Stage.values().length; i++) {
      Set.copyOf(reached).forEach(stage -> next(stage).forEach(reached::add));
    }

    assertThat(reached).containsExactly(Stage.values());
  }

  private static Stream<Stage> next(Stage stage) {
    return Stream.concat(
        AllowedMoves.from(stage).stream(),
        Stream.of(FactMove.values()).map(fact -> fact.after(stage)));
  }

  @ParameterizedTest(name = "{0}: a trial runs {1}, is over {2}; a pump is put in {3}")
  @CsvSource(textBlock = """
      REFERRAL,            TRIAL,               TRIAL_DONE,          IMPLANTED
      SCREENING,           TRIAL,               TRIAL_DONE,          IMPLANTED
      CANDIDATE,           TRIAL,               TRIAL_DONE,          IMPLANTED
      AUTHORISATION,       TRIAL,               TRIAL_DONE,          IMPLANTED
      TRIAL,               TRIAL,               TRIAL_DONE,          IMPLANTED
      NOT_NOW,             NOT_NOW,             NOT_NOW,             IMPLANTED
      NOT_A_CANDIDATE,     NOT_A_CANDIDATE,     NOT_A_CANDIDATE,     IMPLANTED
      TRIAL_DONE,          TRIAL_DONE,          TRIAL_DONE,          IMPLANTED
      IMPLANT_PLANNED,     IMPLANT_PLANNED,     IMPLANT_PLANNED,     IMPLANTED
      IMPLANTED,           IMPLANTED,           IMPLANTED,           IMPLANTED
      TITRATION,           TITRATION,           TITRATION,           TITRATION
      MAINTENANCE,         MAINTENANCE,         MAINTENANCE,         MAINTENANCE
      REPLACEMENT_PLANNED, REPLACEMENT_PLANNED, REPLACEMENT_PLANNED, REPLACEMENT_PLANNED
      TURNED_OFF,          TURNED_OFF,          TURNED_OFF,          TURNED_OFF
      REMOVED,             REMOVED,             REMOVED,             IMPLANTED
      """)
  void facts_move_forward_only(Stage now, Stage runs, Stage over, Stage putIn) {
    assertThat(FactMove.TRIAL_RUNS.after(now)).isEqualTo(runs);
    assertThat(FactMove.TRIAL_ENDED.after(now)).isEqualTo(over);
    assertThat(FactMove.PUMP_PUT_IN.after(now)).isEqualTo(putIn);
    assertThat(FactMove.PUMP_TAKEN_OUT.after(now)).isEqualTo(Stage.REMOVED);
  }
}
