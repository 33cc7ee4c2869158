package dev.thecal.web.page;

import dev.thecal.web.http.ErrorPage;
import dev.thecal.web.http.Problem;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** A problem as a page that says what to do next. */
public final class ProblemPage implements ErrorPage {

  private final Frames frames;
  private final PageRenderer renderer;

  @Inject
  public ProblemPage(Frames frames, PageRenderer renderer) {
    this.frames = frames;
    this.renderer = renderer;
  }

  @Override
  public String render(Problem problem) {
    return renderer.render(new ErrorView(
        frames.network(problem.title()),
        problem.status(),
        problem.title(),
        Words.capital(problem.detail()) + (problem.detail().endsWith(".") ? "" : "."),
        details(problem),
        whatToDo(problem.status())));
  }

  private static List<String> details(Problem problem) {
    return Stream.concat(
            problem.errors().stream().map(error -> error.pointer() + ": " + error.detail()),
            problem.findings().stream()
                .map(finding -> finding.text() + " (" + finding.source() + ")"))
        .toList();
  }

  private static String whatToDo(int status) {
    return switch (status) {
      case 404 -> "Check the address, or begin at the start page.";
      case 403 -> "Ask somebody of that clinic to look for you.";
      case 409, 412 -> "Go back, load the page again, and repeat what you did.";
      case 422, 400 -> "Go back and correct it; what you typed is still there.";
      default ->
        "Try again in a moment. If it stays like this, tell whoever runs this server. Do not wait with"
            + " anything urgent: use the telephone.";
    };
  }
}
