package dev.thecal.content.library;

import java.util.List;
import java.util.stream.Collectors;

/** Leaflets that cannot be used, with every problem of all of them at once. */
public final class BrokenContent extends RuntimeException {

  private final transient List<ContentProblem> problems;

  public BrokenContent(List<ContentProblem> problems) {
    super(problems.stream()
        .map(ContentProblem::toString)
        .collect(Collectors.joining(System.lineSeparator())));
    this.problems = List.copyOf(problems);
  }

  public List<ContentProblem> problems() {
    return problems;
  }
}
