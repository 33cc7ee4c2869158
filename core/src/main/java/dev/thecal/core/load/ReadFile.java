package dev.thecal.core.load;

import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.MalformedJson;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file that was read, or everything that is wrong with it.
 *
 * @param value empty if there are problems
 * @param problems each with the file's name before the pointer: {@code patients.json#/patients/3/id}
 */
record ReadFile<T>(String name, Optional<T> value, List<InputProblem> problems) {

  static <T> ReadFile<T> of(String name, String text, Function<String, T> reader) {
    try {
      return new ReadFile<>(name, Optional.of(reader.apply(text)), List.of());
    } catch (Refusal refusal) {
      return new ReadFile<>(
          name,
          Optional.empty(),
          refusal.problems().stream()
              .map(p -> at(name, p.pointer(), p.detail()))
              .toList());
    } catch (MalformedJson e) {
      return new ReadFile<>(
          name, Optional.empty(), List.of(at(name, "", String.valueOf(e.getMessage()))));
    }
  }

  static InputProblem at(String file, String pointer, String detail) {
    return new InputProblem(file + "#" + pointer, detail);
  }
}
