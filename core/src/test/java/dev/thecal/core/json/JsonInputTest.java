package dev.thecal.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class JsonInputTest {

  /** Its own constructor refuses what no single field can see. */
  private record Span(int from, int to) {
    Span {
      if (from > to) {
        throw new IllegalArgumentException("from " + from + " is after to " + to);
      }
    }

    static Supplier<Span> read(JsonInput in) {
      var from = in.requiredInt("from", 0, 9);
      var to = in.requiredInt("to", 0, 9);
      return () -> new Span(from.get(), to.get());
    }
  }

  @Test
  void lists_and_objects_are_read_whole() {
    var in = JsonInput.parse("""
        {"span": {"from": 1, "to": 2}, "spans": [{"from": 3, "to": 4}], "words": ["a", "b"], "none": []}""");
    var span = in.requiredObject("span", Span::read);
    var spans = in.requiredList("spans", Span::read);
    var words = in.requiredScalars("words", Reads.text(9));
    var none = in.requiredList("none", Span::read);
    var absent = in.optionalList("absent", Span::read);
    in.check();

    assertThat(span.get()).isEqualTo(new Span(1, 2));
    assertThat(spans.get()).containsExactly(new Span(3, 4));
    assertThat(words.get()).containsExactly("a", "b");
    assertThat(none.get()).isEmpty();
    assertThat(absent.optional()).isEmpty();
  }

  @Test
  void every_problem_below_a_field_has_its_own_pointer() {
    var in = JsonInput.parse("""
        {"span": 5, "spans": [{"from": 1}, 7, {"from": 1, "to": 10, "too": 1}],
         "words": ["a", 3, "far too long"], "list": {}}""");
    in.requiredObject("span", Span::read);
    in.requiredList("spans", Span::read);
    in.requiredScalars("words", Reads.text(9));
    in.requiredList("list", Span::read);
    in.requiredList("gone", Span::read);

    assertThat(pointers(in))
        .containsExactlyInAnyOrder(
            "/span",
            "/spans/0/to",
            "/spans/1",
            "/spans/2/to",
            "/spans/2/too",
            "/words/1",
            "/words/2",
            "/list",
            "/gone");
  }

  @Test
  void each_element_that_its_own_constructor_refuses_is_named() {
    var in = JsonInput.parse("""
        {"spans": [{"from": 2, "to": 1}, {"from": 1, "to": 2}, {"from": 9, "to": 0}]}""");
    var spans = in.requiredList("spans", Span::read);

    assertThat(in.finish())
        .containsExactly(
            new InputProblem("/spans/0", "from 2 is after to 1"),
            new InputProblem("/spans/2", "from 9 is after to 0"));
    assertThat(spans.optional()).isEmpty();
  }

  @Test
  void a_field_that_must_be_stated_may_be_null_but_not_forgotten() {
    var in = JsonInput.parse("{\"phone\": null, \"mail\": \"a@example.org\"}");
    in.requireStated("phone", "mail", "letter");
    in.optional("phone", Reads.text(9));
    in.optional("mail", Reads.text(20));
    in.optional("letter", Reads.text(9));

    assertThatThrownBy(in::check)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.pointer()).isEqualTo("/letter"))
                .satisfies(problem -> assertThat(problem.detail()).contains("null to erase it")));
  }

  private static List<String> pointers(JsonInput in) {
    return in.finish().stream().map(InputProblem::pointer).toList();
  }
}
