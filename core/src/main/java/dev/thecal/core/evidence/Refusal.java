package dev.thecal.core.evidence;

import java.util.List;

/**
 * A request that is answered with a reason instead of being carried out. Thrown so that the
 * transaction around it rolls back: nothing is half done.
 */
public final class Refusal extends RuntimeException {

  /** What sort of no it is; web maps each to one HTTP status. */
  public enum Kind {
    /** The input is wrong, field by field. */
    INVALID,
    /** The input reads well, but a rule or a limit forbids it. */
    NOT_ALLOWED,
    /** There is no such thing, or not for this clinic. */
    NOT_FOUND,
    /** It was there and is now part of something else, which the message names. */
    GONE,
    /** Somebody else was faster, or it exists already. */
    CONFLICT,
    /** The version that the change was based on is no longer the newest. */
    STALE,
    /** The caller may not see or change this clinic. */
    FORBIDDEN
  }

  private final Kind kind;
  private final String code;
  private final transient List<InputProblem> problems;
  private final transient List<Finding> findings;

  private Refusal(
      Kind kind, String code, String message, List<InputProblem> problems, List<Finding> findings) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.problems = List.copyOf(problems);
    this.findings = List.copyOf(findings);
  }

  /** All problems of one input at once. */
  public static Refusal invalid(List<InputProblem> problems) {
    return new Refusal(Kind.INVALID, "invalid-input", summary(problems), problems, List.of());
  }

  public static Refusal invalid(String pointer, String detail) {
    return invalid(List.of(new InputProblem(pointer, detail)));
  }

  /**
   * @param code stable and short, for example {@code no-successful-trial}
   * @param findings why, with sources
   */
  public static Refusal notAllowed(String code, String message, List<Finding> findings) {
    return new Refusal(Kind.NOT_ALLOWED, code, message, List.of(), findings);
  }

  /**
   * As {@link #notAllowed(String, String, List)}, naming what in the input to change.
   *
   * @param problems each with its pointer, the value and the cure
   */
  public static Refusal notAllowed(
      String code, String message, List<InputProblem> problems, List<Finding> findings) {
    return new Refusal(Kind.NOT_ALLOWED, code, message, problems, findings);
  }

  public static Refusal notFound(String what, String id) {
    return notFound(what, id, "");
  }

  /**
   * @param hint follows the sentence, for example {@code ; maybe "spine-surgery"}; may be empty
   */
  public static Refusal notFound(String what, String id, String hint) {
    return new Refusal(
        Kind.NOT_FOUND,
        "not-found",
        "there is no " + what + " \"" + id + "\"" + hint,
        List.of(),
        List.of());
  }

  /**
   * @param message names what to use instead
   */
  public static Refusal gone(String code, String message) {
    return new Refusal(Kind.GONE, code, message, List.of(), List.of());
  }

  public static Refusal conflict(String code, String message) {
    return new Refusal(Kind.CONFLICT, code, message, List.of(), List.of());
  }

  public static Refusal stale(String what) {
    return new Refusal(
        Kind.STALE,
        "stale",
        what + " was changed by somebody else; read it again and repeat the change",
        List.of(),
        List.of());
  }

  public static Refusal forbidden(String message) {
    return new Refusal(Kind.FORBIDDEN, "forbidden", message, List.of(), List.of());
  }

  /**
   * The same, for an input in which this one lies below a field.
   *
   * @param field pointer of that field, for example {@code /programme}
   */
  public Refusal below(String field) {
    List<InputProblem> moved = problems.stream()
        .map(problem -> new InputProblem(field + problem.pointer(), problem.detail()))
        .toList();
    return new Refusal(kind, code, String.valueOf(getMessage()), moved, findings);
  }

  public Kind kind() {
    return kind;
  }

  /** Stable, lower case with hyphens; the last part of the problem type's address. */
  public String code() {
    return code;
  }

  public List<InputProblem> problems() {
    return problems;
  }

  public List<Finding> findings() {
    return findings;
  }

  private static String summary(List<InputProblem> problems) {
    return problems.size() == 1
        ? problems.get(0).pointer() + ": " + problems.get(0).detail()
        : problems.size() + " problems in the input, the first at "
            + problems.get(0).pointer() + ": " + problems.get(0).detail();
  }
}
