package dev.thecal.web.page;

import java.util.List;

/**
 * One field of a step's form and where its value goes in the step's JSON.
 *
 * @param path without a slash in front, for example {@code residue/drug}; also the field's name in the form
 * @param label as the reader sees it
 * @param options codes to choose from; empty for other kinds
 * @param fixed the value of a hidden field, else empty text
 */
record FormInput(
    String path, String label, Kind kind, boolean required, List<String> options, String fixed) {

  /** How a value is asked for. */
  enum Kind {
    TEXT,
    /** One entry a line; no line is an empty list. */
    LINES,
    /** Date and time on the clinic's clock. */
    MOMENT,
    DAY,
    CHOICE,
    /** Yes or no must be said: what nobody chose is missing, not no. */
    YES_NO,
    /** Done and ticked. */
    TICK,
    COUNT,
    HIDDEN
  }

  static FormInput ask(Kind kind, String path, String label) {
    return new FormInput(path, label, kind, true, List.of(), "");
  }

  static FormInput optional(Kind kind, String path, String label) {
    return new FormInput(path, label, kind, false, List.of(), "");
  }

  static FormInput choice(String path, String label, List<String> options) {
    return new FormInput(path, label, Kind.CHOICE, true, options, "");
  }

  static FormInput hidden(String path, String value) {
    return new FormInput(path, "", Kind.HIDDEN, true, List.of(), value);
  }
}
