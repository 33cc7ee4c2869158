package dev.thecal.content.lint;

import dev.thecal.content.library.ContentProblem;
import dev.thecal.content.library.Leaflet;
import dev.thecal.content.library.LeafletLibrary;
import dev.thecal.content.library.LeafletStatus;
import dev.thecal.content.library.Section;
import dev.thecal.content.library.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What can only be seen when leaflets stand beside each other: links that lead nowhere, and a translation
 * that says other numbers than its original, lacks a part of it or is behind it.
 */
public final class LibraryCheck {

  private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*]\\(([a-z][a-z0-9-]*)\\)");
  private static final Pattern SPOT = Pattern.compile("\\{\\{[^{}]*}}");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

  private final LeafletLibrary library;
  private final List<ContentProblem> problems = new ArrayList<>();

  private LibraryCheck(LeafletLibrary library) {
    this.library = library;
  }

  /** Every problem of every leaflet that is not retired. */
  public static List<ContentProblem> problems(LeafletLibrary library) {
    var check = new LibraryCheck(library);
    library.all().stream()
        .filter(leaflet -> leaflet.status() != LeafletStatus.RETIRED)
        .forEach(check::leaflet);
    return List.copyOf(check.problems);
  }

  private void leaflet(Leaflet leaflet) {
    for (Section section : leaflet.sections()) {
      LINK.matcher(section.markdown())
          .results()
          .filter(link -> library.find(link.group(1), leaflet.language()).isEmpty())
          .forEach(link -> problems.add(new ContentProblem(
              leaflet.file(),
              section.lineOf(link.start()),
              "there is no leaflet \"" + link.group(1) + "\" in \"" + leaflet.language() + "\"")));
    }
    leaflet.translation().ifPresent(made -> translation(leaflet, made));
  }

  private void translation(Leaflet leaflet, Translation made) {
    Optional<Leaflet> original = library.find(leaflet.id(), "en");
    if (original.isEmpty()) {
      add(leaflet, 0, "its original \"" + leaflet.id() + "\" in \"en\" is not there");
      return;
    }
    if (!original.get().version().equals(made.ofVersion())) {
      add(
          leaflet,
          0,
          "translates version " + made.ofVersion() + "; the original is now "
              + original.get().version());
    }
    original.get().sections().forEach(section -> compare(section, leaflet));
  }

  private void compare(Section original, Leaflet leaflet) {
    Optional<Section> section = leaflet.section(original.id());
    if (section.isEmpty()) {
      add(leaflet, 0, "the section \"" + original.id() + "\" of the original is missing");
      return;
    }
    same("numbers", NUMBER, original, section.get(), leaflet);
    same("placeholders", SPOT, original, section.get(), leaflet);
    same("links", LINK, original, section.get(), leaflet);
  }

  private void same(
      String what, Pattern pattern, Section original, Section section, Leaflet leaflet) {
    String expected = all(pattern, original);
    String found = all(pattern, section);
    if (!expected.equals(found)) {
      add(
          leaflet,
          section.line(),
          what + " in \"" + section.id() + "\" differ from the original: " + found + ", there "
              + expected);
    }
  }

  /** Once each and in order; a decimal comma is a point. */
  private static String all(Pattern pattern, Section section) {
    String text =
        pattern == NUMBER ? SPOT.matcher(section.markdown()).replaceAll("") : section.markdown();
    return pattern
        .matcher(text)
        .results()
        .map(LibraryCheck::value)
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }

  private static String value(MatchResult found) {
    return (found.groupCount() == 0 ? found.group() : found.group(1)).replace(',', '.');
  }

  private void add(Leaflet leaflet, int line, String detail) {
    problems.add(new ContentProblem(leaflet.file(), line, detail));
  }
}
