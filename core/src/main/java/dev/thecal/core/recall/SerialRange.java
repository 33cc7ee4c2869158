package dev.thecal.core.recall;

import dev.thecal.core.device.Serials;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serial numbers from one to another, both inclusive, of one form: the same letters around a number.
 *
 * @param from the first
 * @param to the last
 */
public record SerialRange(String from, String to) {

  private static final Pattern FORM = Pattern.compile("([A-Z]*)(\\d+)([A-Z]*)");

  private record Numbered(String before, BigInteger value, String after) {

    static Optional<Numbered> of(String serial) {
      Matcher matcher = FORM.matcher(Serials.plain(serial));
      return matcher.matches()
          ? Optional.of(
              new Numbered(matcher.group(1), new BigInteger(matcher.group(2)), matcher.group(3)))
          : Optional.empty();
    }

    boolean comparable(Numbered other) {
      return before.equals(other.before) && after.equals(other.after);
    }
  }

  public SerialRange {
    Numbered first = Numbered.of(from).orElseThrow(() -> notOneNumber(from));
    Numbered last = Numbered.of(to).orElseThrow(() -> notOneNumber(to));
    if (!first.comparable(last) || first.value().compareTo(last.value()) > 0) {
      throw new IllegalArgumentException("serial numbers \"" + from + "\" to \"" + to
          + "\" are no range: the letters must be the same and the numbers rise; maybe list them");
    }
  }

  /** Fields named as in the record. */
  public static Supplier<SerialRange> read(JsonInput in) {
    var from = in.required("from", Reads.text(60));
    var to = in.required("to", Reads.text(60));
    return () -> new SerialRange(from.get(), to.get());
  }

  /** Whether it lies inside; empty if its form differs, so that a person must compare. */
  Optional<Boolean> contains(String serial) {
    Numbered first = Numbered.of(from).orElseThrow();
    return Numbered.of(serial)
        .filter(first::comparable)
        .map(number -> number.value().compareTo(first.value()) >= 0
            && number.value().compareTo(Numbered.of(to).orElseThrow().value()) <= 0);
  }

  private static IllegalArgumentException notOneNumber(String serial) {
    return new IllegalArgumentException(
        "\"" + serial + "\" is not letters around one number: list such serial numbers instead");
  }
}
