package dev.thecal.content.lint;

import java.util.Comparator;

/**
 * One thing in a text that misleads, or is missing.
 *
 * @param rule stable id, for example {@code run-out}
 * @param level whether the text may be published all the same
 * @param line of the file, counted from 1
 * @param found the words in question; empty if something is missing
 * @param reason why it is a danger or not true
 * @param better a wording, or what to add
 */
public record LintFinding(
    String rule, Level level, int line, String found, String reason, String better) {

  /** How serious. */
  public enum Level {
    /** Not published before it is mended. */
    ERROR,
    /** To be looked at; may stand for a good reason. */
    WARN
  }

  static final Comparator<LintFinding> ORDER =
      Comparator.comparingInt(LintFinding::line).thenComparing(LintFinding::rule);

  static LintFinding error(String rule, int line, String found, String reason, String better) {
    return new LintFinding(rule, Level.ERROR, line, found, reason, better);
  }

  static LintFinding warn(String rule, int line, String found, String reason, String better) {
    return new LintFinding(rule, Level.WARN, line, found, reason, better);
  }

  @Override
  public String toString() {
    return line + ": " + level.name().toLowerCase(java.util.Locale.ROOT) + " " + rule
        + (found.isEmpty() ? "" : " \"" + found + "\"") + ": " + reason + "; better: " + better;
  }
}
