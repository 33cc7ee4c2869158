package dev.thecal.content.library;

import dev.thecal.core.json.Suggestions;
import java.time.DateTimeException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads typed values out of {@link FrontMatter} and notes every problem with its line. */
final class FrontMatterFields {

  private final String file;
  private final FrontMatter matter;
  private final List<ContentProblem> problems;
  private final Set<String> known = new LinkedHashSet<>();

  FrontMatterFields(String file, FrontMatter matter, List<ContentProblem> problems) {
    this.file = file;
    this.matter = matter;
    this.problems = problems;
  }

  /** Empty if missing or wrong; then a problem was noted. */
  <T> Optional<T> required(String key, Function<String, T> reader) {
    Optional<T> value = optional(key, reader);
    FrontMatter.Entry entry = matter.entries().get(key);
    if (entry == null || entry.value().isEmpty()) {
      problem(key, "\"" + key + "\" is missing");
    }
    return value;
  }

  /** Empty if the key is absent or nothing stands behind it. */
  <T> Optional<T> optional(String key, Function<String, T> reader) {
    known.add(key);
    FrontMatter.Entry entry = matter.entries().get(key);
    if (entry == null || entry.value().isEmpty()) {
      return Optional.empty();
    }
    return read(key, entry.value(), reader);
  }

  /** The items of a list; at least one is needed. */
  <T> List<T> requiredList(String key, Function<String, T> reader) {
    known.add(key);
    FrontMatter.Entry entry = matter.entries().get(key);
    if (entry == null || entry.items().isEmpty()) {
      problem(key, "\"" + key + "\" needs at least one \"  - item\" line");
      return List.of();
    }
    return items(key, entry, reader);
  }

  /** The items of a list that may be missing; nothing behind the key but items. */
  <T> List<T> optionalList(String key, Function<String, T> reader) {
    known.add(key);
    FrontMatter.Entry entry = matter.entries().get(key);
    if (entry == null) {
      return List.of();
    }
    if (!entry.value().isEmpty()) {
      problem(key, "\"" + key + "\" is a list: one \"  - item\" a line below it");
    }
    return items(key, entry, reader);
  }

  /** A problem with what stands under a key, or with its absence. */
  void problem(String key, String detail) {
    FrontMatter.Entry entry = matter.entries().get(key);
    problems.add(new ContentProblem(file, entry == null ? 0 : entry.line(), detail));
  }

  /** Keys nobody asked for are problems. */
  void finish() {
    matter.entries().forEach((key, entry) -> {
      if (!known.contains(key)) {
        problem(key, "unknown key \"" + key + "\"" + Suggestions.maybe(key, known));
      }
    });
  }

  private <T> List<T> items(String key, FrontMatter.Entry entry, Function<String, T> reader) {
    return entry.items().stream()
        .flatMap(item -> read(key, item, reader).stream())
        .toList();
  }

  private <T> Optional<T> read(String key, String value, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(value));
    } catch (IllegalArgumentException | DateTimeException e) {
      problem(key, "\"" + key + "\": " + e.getMessage());
      return Optional.empty();
    }
  }
}
