package dev.thecal.web.embedding;

import dev.thecal.web.repository.Repository;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A jar that comes along with one of our modules, from the list that the build writes.
 *
 * @param artifact {@code group:name}
 * @param path of the jar, or of a module's classes
 */
record Inherited(String artifact, String path) {

  private static final Pattern COLOUR = Pattern.compile("\\e\\[[0-9;]*m");
  private static final Pattern LINE =
      Pattern.compile("\\s+([^:\\s]+:[^:]+):jar:[^:]+:(?:compile|runtime):(.+?)(?: -- module .*)?");

  /** Without what is optional: that an embedder does not inherit. */
  static List<Inherited> by(String module) {
    return in(Repository.read(module + "/target/runtime-dependencies.txt"));
  }

  /** With what is optional, as somebody gets it who declares it. */
  static List<Inherited> withOptional(String module) {
    return in(
        Repository.read(module + "/target/runtime-dependencies.txt").replace(" (optional)", ""));
  }

  static List<Inherited> in(String list) {
    return COLOUR
        .matcher(list)
        .replaceAll("")
        .lines()
        .filter(line -> !line.contains("(optional)"))
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .map(line -> new Inherited(line.group(1), line.group(2).strip()))
        .toList();
  }
}
