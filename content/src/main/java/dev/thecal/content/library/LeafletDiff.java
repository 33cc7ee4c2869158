package dev.thecal.content.library;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** How one version of a leaflet differs from another, in lines that a reviewer reads. */
public final class LeafletDiff {

  private final List<String> lines = new ArrayList<>();

  private LeafletDiff() {}

  /**
   * What stands at the head, then every section that differs, with {@code - } before what went and
   * {@code + } before what came; empty if nothing differs.
   */
  public static List<String> between(Leaflet before, Leaflet after) {
    var diff = new LeafletDiff();
    diff.head(before, after);
    diff.sections(before, after);
    return List.copyOf(diff.lines);
  }

  private void head(Leaflet before, Leaflet after) {
    if (!before.version().equals(after.version())) {
      lines.add("version " + before.version() + " to " + after.version() + ": " + after.change());
    }
    field("title", before.title(), after.title());
    field("summary", before.summary(), after.summary());
    field("status", status(before), status(after));
    field(
        "reviewer",
        before.review().reviewer().orElse(""),
        after.review().reviewer().orElse(""));
    field(
        "review due",
        before.review().nextDue().toString(),
        after.review().nextDue().toString());
    changed(
        "sources",
        before.sources().stream().map(Objects::toString).toList(),
        after.sources().stream().map(Objects::toString).toList());
  }

  private void sections(Leaflet before, Leaflet after) {
    for (Section old : before.sections()) {
      if (after.section(old.id()).isEmpty()) {
        changed(named(old), text(old), List.of());
      }
    }
    for (Section section : after.sections()) {
      changed(
          named(section),
          before.section(section.id()).map(LeafletDiff::text).orElse(List.of()),
          text(section));
    }
  }

  private void field(String name, String before, String after) {
    if (!before.equals(after)) {
      lines.add(name + ": \"" + before + "\" to \"" + after + "\"");
    }
  }

  private void changed(String name, List<String> before, List<String> after) {
    List<AbstractDelta<String>> changes = DiffUtils.diff(before, after).getDeltas();
    if (!changes.isEmpty()) {
      lines.add(name + ":");
    }
    for (AbstractDelta<String> change : changes) {
      change.getSource().getLines().forEach(line -> lines.add("  - " + line));
      change.getTarget().getLines().forEach(line -> lines.add("  + " + line));
    }
  }

  private static String named(Section section) {
    return "section \"" + section.id() + "\"";
  }

  private static List<String> text(Section section) {
    var text = new ArrayList<String>();
    text.add(section.heading());
    section.markdown().lines().filter(line -> !line.isBlank()).forEach(text::add);
    return text;
  }

  private static String status(Leaflet leaflet) {
    return leaflet.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
