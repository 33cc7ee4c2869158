package dev.thecal.core.reference;

import static java.util.stream.Collectors.joining;

import dev.thecal.core.evidence.InputProblem;
import java.util.List;

/** Reference data that must not be used; the message lists every problem with file and pointer. */
public final class ReferenceDataException extends RuntimeException {

  private final String file;
  private final transient List<InputProblem> problems;

  public ReferenceDataException(String file, List<InputProblem> problems) {
    this(file, problems, message(file, problems));
  }

  private ReferenceDataException(String file, List<InputProblem> problems, String message) {
    super(message);
    this.file = file;
    this.problems = List.copyOf(problems);
  }

  /** One refusal for several files; the message names file and pointer of every problem. */
  public static ReferenceDataException all(List<ReferenceDataException> several) {
    return new ReferenceDataException(
        several.stream().map(ReferenceDataException::file).distinct().collect(joining(", ")),
        several.stream().flatMap(one -> one.problems().stream()).toList(),
        several.stream().map(one -> String.valueOf(one.getMessage())).collect(joining("\n")));
  }

  private static String message(String file, List<InputProblem> problems) {
    return file + " has " + problems.size() + " problem(s):"
        + problems.stream()
            .map(p -> "\n  " + file + " " + p.pointer() + ": " + p.detail())
            .collect(joining());
  }

  public String file() {
    return file;
  }

  public List<InputProblem> problems() {
    return problems;
  }
}
