package dev.thecal.content.lint;

import dev.thecal.content.library.ContentProblem;
import dev.thecal.content.library.Leaflet;
import dev.thecal.content.library.LeafletLibrary;
import dev.thecal.content.library.LeafletStatus;
import dev.thecal.content.readability.ReadingReport;
import java.util.ArrayList;
import java.util.List;

/** Everything that keeps leaflets from being published, ours and those of a clinic alike. */
public final class ContentCheck {

  private static final ContentLint LINT = new ContentLint();

  private ContentCheck() {}

  /** Errors of the lint, parts that are too hard to read, dead links, translations that differ. */
  public static List<ContentProblem> problems(LeafletLibrary library) {
    var problems = new ArrayList<ContentProblem>();
    library.all().stream()
        .filter(leaflet -> leaflet.status() != LeafletStatus.RETIRED)
        .forEach(leaflet -> problems.addAll(problems(leaflet)));
    problems.addAll(LibraryCheck.problems(library));
    return List.copyOf(problems);
  }

  /** Of one leaflet by itself. */
  public static List<ContentProblem> problems(Leaflet leaflet) {
    var problems = new ArrayList<ContentProblem>();
    LINT.check(leaflet).stream()
        .filter(finding -> finding.level() == LintFinding.Level.ERROR)
        .forEach(finding ->
            problems.add(new ContentProblem(leaflet.file(), finding.line(), finding.words())));
    ReadingReport.of(leaflet)
        .tooHard()
        .forEach(part -> problems.add(new ContentProblem(
            leaflet.file(),
            leaflet.section(part).map(section -> section.line()).orElse(0),
            "\"" + part + "\" is too hard to read; shorter sentences and plainer words")));
    return problems;
  }
}
