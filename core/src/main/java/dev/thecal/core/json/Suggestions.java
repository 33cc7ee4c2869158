package dev.thecal.core.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** "Maybe you meant": the known names nearest to one that is unknown. */
public final class Suggestions {

  private Suggestions() {}

  /** {@code "; maybe \"dose\""}, or an empty text when nothing is near. */
  public static String maybe(String unknown, Collection<String> known) {
    List<String> near = nearest(unknown, known);
    return near.isEmpty() ? "" : "; maybe \"" + String.join("\" or \"", near) + "\"";
  }

  /** At most three known names within a distance of a third of the length, nearest first. */
  public static List<String> nearest(String unknown, Collection<String> known) {
    int most = Math.max(2, unknown.length() / 3);
    return known.stream()
        .filter(name -> distance(unknown, name) <= most || name.startsWith(unknown))
        .sorted(Comparator.<String>comparingInt(name -> distance(unknown, name))
            .thenComparing(Comparator.naturalOrder()))
        .limit(3)
        .toList();
  }

  /** Levenshtein distance, ignoring case. */
  static int distance(String left, String right) {
    String a = left.toLowerCase(java.util.Locale.ROOT);
    String b = right.toLowerCase(java.util.Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
