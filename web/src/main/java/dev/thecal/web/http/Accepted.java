package dev.thecal.web.http;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of several forms of one answer the caller likes best, by its {@code Accept} header. */
public final class Accepted {

  private Accepted() {}

  /**
   * The offered type with the highest weight; among equals the earlier one of the offer. Also the first one if
   * the caller accepts none of them: a program that asks for too much gets what it would get without asking.
   */
  public static String of(Context ctx, List<String> offered) {
    ctx.header("Vary", "Accept");
    String header = Optional.ofNullable(ctx.header("Accept")).orElse("*/*");
    List<Range> ranges = Stream.of(header.split(",", -1)).map(Range::of).toList();
    return offered.stream()
        .max(Comparator.<String>comparingDouble(type -> weight(ranges, type))
            .thenComparing(Comparator.comparingInt(offered::indexOf).reversed()))
        .orElseThrow();
  }

  /** The most exact range that covers the type decides. */
  private static double weight(List<Range> ranges, String type) {
    return ranges.stream()
        .filter(range -> range.covers(type))
        .max(Comparator.comparingInt(Range::exactness))
        .map(Range::weight)
        .orElse(0.0);
  }

  private record Range(String type, double weight) {

    static Range of(String text) {
      List<String> parts = Stream.of(text.split(";", -1)).map(String::strip).toList();
      return new Range(
          parts.get(0),
          parts.stream()
              .filter(part -> part.startsWith("q="))
              .findFirst()
              .map(part -> number(part.substring(2)))
              .orElse(1.0));
    }

    private static double number(String text) {
      return text.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(text) : 0;
    }

    boolean covers(String offered) {
      return type.equals("*/*")
          || type.equals(offered)
          || (type.endsWith("/*") && offered.startsWith(type.substring(0, type.length() - 1)));
    }

    int exactness() {
      if (type.equals("*/*")) {
        return 0;
      }
      return type.endsWith("/*") ? 1 : 2;
    }
  }
}
