package dev.thecal.core.reference;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names a figure for good: kind, subject, field and, where several stand side by side, the name of this
 * one.
 *
 * @param value for example {@code drug/ziconotide/stability/first-fill}
 */
public record FigureKey(String value) implements Comparable<FigureKey> {

  private static final int LONGEST = 160;
  private static final Pattern KEY = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+){2,4}");

  @JsonCreator
  public FigureKey {
    if (value.length() > LONGEST || !KEY.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is no figure; write for example drug/ziconotide/stability/first-fill");
    }
  }

  /** {@code drug}, {@code pump}, {@code mixture} or {@code therapy-line}. */
  public String kind() {
    return parts().get(0);
  }

  /** Id of the drug, pump model, mixture or class. */
  public String subject() {
    return parts().get(1);
  }

  /** The names below the subject: fields in lower case with hyphens, last the key in a list. */
  List<String> path() {
    return parts().subList(2, parts().size());
  }

  private List<String> parts() {
    return List.of(value.split("/", -1));
  }

  @Override
  public int compareTo(FigureKey other) {
    return value.compareTo(other.value);
  }

  @JsonValue
  @Override
  public String toString() {
    return value;
  }
}
