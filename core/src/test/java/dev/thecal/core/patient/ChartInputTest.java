package dev.thecal.core.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartInputTest {

  @Test
  void a_therapy_that_ends_before_it_starts_is_told_with_the_rest() {
    assertThat(problems(ChartInput::readFailedTherapy, """
            {"therapy":"Physical therapy","therapyKind":"massage","startedOn":"2026-02-01",
             "endedOn":"2026-01-01","reason":"no","notedOn":"2026-02-01"}"""))
        .containsExactlyInAnyOrder("/therapy", "/therapyKind", "/endedOn", "/reason");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(delimiter = '|', textBlock = """
      nrs  | 10    |
      nrs  | 10.5  | /value
      odi  | 100   |
      odi  | 101   | /value
      nrs  | -1    | /value
      moca | 30    |
      nrs  | "8"   | /value
      """)
  void a_score_is_on_its_scale(String instrument, String value, String problem) {
    assertThat(problems(
            ChartInput::readScore,
            "{\"instrument\":\"" + instrument + "\",\"value\":" + value
                + ",\"on\":\"2026-05-01\"}"))
        .isEqualTo(problem == null ? List.of() : List.of(problem));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      true                             |
      2.5                              |
      "warfarin"                       |
      {"drug":"warfarin","inr":1.1}    |
      " "                              | /value
      []                               | /value
      {}                               | /value
      {"drug":{"name":"warfarin"}}     | /value
      null                             | /value
      """)
  void a_fact_is_a_scalar_or_a_flat_object(String value, String problem) {
    assertThat(problems(
            ChartInput::readFact,
            "{\"key\":\"anticoagulant\",\"value\":" + value + ",\"on\":\"2026-05-01\"}"))
        .isEqualTo(problem == null ? List.of() : List.of(problem));
  }

  @Test
  void a_condition_cannot_begin_after_it_was_noted() {
    assertThat(problems(
            ChartInput::readCondition,
            "{\"condition\":\"crps\",\"since\":\"2026-05-02\",\"notedOn\":\"2026-05-01\"}"))
        .containsExactly("/notedOn");
  }

  private static List<String> problems(
      Function<JsonInput, Supplier<ChartNote>> reader, String json) {
    var in = JsonInput.parse(json);
    var note = reader.apply(in);
    try {
      in.check();
    } catch (Refusal refusal) {
      return refusal.problems().stream().map(InputProblem::pointer).toList();
    }
    assertThat(note.get().id()).hasSize(36);
    return List.of();
  }

  @Test
  void a_mark_of_error_needs_a_reason() {
    assertThatThrownBy(() -> new ErrorMark("x", " ")).hasMessageContaining("reason");
  }
}
