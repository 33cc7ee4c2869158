package dev.thecal.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.MalformedJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An RFC 9457 problem.
 *
 * @param type stable per kind of problem, {@code urn:thecal:problem:<code>}
 * @param title the kind in a few words
 * @param status HTTP status
 * @param detail this occurrence in words
 * @param errors every wrong field at once, by JSON pointer
 * @param findings why a rule or limit forbids it, with sources
 * @param alternatives what could be chosen instead, for example free slots
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    List<InputProblem> errors,
    List<Finding> findings,
    Optional<Object> alternatives) {

  public static final String CONTENT_TYPE = "application/problem+json";

  public static Problem of(int status, String code, String detail) {
    return new Problem(
        type(code), title(code), status, detail, List.of(), List.of(), Optional.empty());
  }

  public static Problem of(Refusal refusal) {
    return new Problem(
        type(refusal.code()),
        title(refusal.code()),
        status(refusal.kind()),
        String.valueOf(refusal.getMessage()),
        refusal.problems(),
        refusal.findings(),
        Optional.empty());
  }

  public static Problem of(HttpProblem problem) {
    return of(problem.status(), problem.code(), String.valueOf(problem.getMessage()));
  }

  public static Problem of(MalformedJson malformed) {
    return of(400, "malformed-json", String.valueOf(malformed.getMessage()));
  }

  public Problem offering(Object what) {
    return new Problem(type, title, status, detail, errors, findings, Optional.of(what));
  }

  public Answer answer() {
    return new Answer(status, Map.of(), CONTENT_TYPE, Json.write(this));
  }

  private static int status(Refusal.Kind kind) {
    return switch (kind) {
      case INVALID, NOT_ALLOWED -> 422;
      case NOT_FOUND -> 404;
      case GONE -> 410;
      case CONFLICT -> 409;
      case STALE -> 412;
      case FORBIDDEN -> 403;
    };
  }

  private static String type(String code) {
    return "urn:thecal:problem:" + code;
  }

  private static String title(String code) {
    String words = code.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
