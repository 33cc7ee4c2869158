package dev.thecal.core.reference;

import dev.thecal.core.json.Suggestions;
import java.util.Collection;
import java.util.regex.Pattern;

/** Identifiers of reference data: lower case with hyphens; an unknown one is told with the nearest. */
public final class Ids {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Ids() {}

  /**
   * @throws IllegalArgumentException if the text is no identifier; the message names it
   */
  public static String check(String what, String id) {
    if (id.length() > 60 || !ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          what + " \"" + id + "\" must be lower case letters, digits and hyphens");
    }
    return id;
  }

  /** Says that there is no such thing, and which known ones are near. */
  public static IllegalArgumentException unknown(String what, String id, Collection<String> known) {
    String near = Suggestions.maybe(id, known);
    return new IllegalArgumentException(what + " \"" + id + "\" is unknown"
        + (near.isEmpty()
            ? "; known are " + String.join(", ", known.stream().sorted().toList())
            : near));
  }
}
