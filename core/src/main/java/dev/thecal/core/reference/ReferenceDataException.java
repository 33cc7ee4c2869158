package dev.thecal.core.reference;

import dev.thecal.core.evidence.InputProblem;
import java.util.List;
import java.util.stream.Collectors;

/** Reference data that must not be used; the message lists every problem with file and pointer. */
public final class ReferenceDataException extends RuntimeException {

  private final String file;
  private final transient List<InputProblem> problems;

  public ReferenceDataException(String file, List<InputProblem> problems) {
    super(file + " has " + problems.size() + " problem(s):"
        + problems.stream()
            .map(p -> "\n  " + file + " " + p.pointer() + ": " + p.detail())
            .collect(Collectors.joining()));
    this.file = file;
    this.problems = List.copyOf(problems);
  }

  public String file() {
    return file;
  }

  public List<InputProblem> problems() {
    return problems;
  }
}
