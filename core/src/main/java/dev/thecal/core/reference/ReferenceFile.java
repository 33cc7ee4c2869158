package dev.thecal.core.reference;

import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.MalformedJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads a file of reference data: one list of entries, every problem told at once. */
public final class ReferenceFile {

  private ReferenceFile() {}

  /**
   * Reads a file that ships with Thecal.
   *
   * @param resource absolute path on the class path
   * @throws ReferenceDataException with all problems
   */
  public static <T> List<T> entries(
      String resource, String list, Function<JsonInput, Supplier<T>> reader) {
    return parse(resource, text(resource), list, reader);
  }

  /**
   * Reads the text of a file, for plugins and tests.
   *
   * @param file its name, for messages
   * @throws ReferenceDataException with all problems
   */
  public static <T> List<T> parse(
      String file, String text, String list, Function<JsonInput, Supplier<T>> reader) {
    return parse(file, text, list, reader, false);
  }

  /**
   * @param decided whether approvals of a clinic may stand in it
   */
  static <T> List<T> parse(
      String file,
      String text,
      String list,
      Function<JsonInput, Supplier<T>> reader,
      boolean decided) {
    try {
      JsonInput in = JsonInput.parse(text);
      Field<List<T>> entries = in.requiredList(list, reader);
      var problems = new ArrayList<InputProblem>(in.finish());
      problems.addAll(FileCheck.problems(text, list, decided));
      if (!problems.isEmpty()) {
        throw new ReferenceDataException(file, problems);
      }
      return entries.get();
    } catch (MalformedJson e) {
      throw new ReferenceDataException(
          file, List.of(new InputProblem("", String.valueOf(e.getMessage()))));
    }
  }

  static String text(String resource) {
    try (InputStream in = ReferenceFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new ReferenceDataException(
            resource, List.of(new InputProblem("", "the file is missing")));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
