package dev.thecal.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.evidence.InputProblem;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;

/**
 * Tries readers and keeps what they refuse as problems of the whole input.
 *
 * @param problems grows; shared by an input and everything nested in it
 */
record Attempts(List<InputProblem> problems) {

  /** The value, or a problem at the pointer and an absent field. */
  <T> Field<T> read(JsonNode value, String at, Function<JsonNode, T> reader) {
    try {
      return Field.of(at, reader.apply(value));
    } catch (IllegalArgumentException | DateTimeException e) {
      refuse(at, String.valueOf(e.getMessage()));
      return Field.absent(at);
    }
  }

  void refuse(String at, String detail) {
    problems.add(new InputProblem(at, detail));
  }

  /** How much was refused so far, here or elsewhere in the input. */
  int count() {
    return problems.size();
  }
}
