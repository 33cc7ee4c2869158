package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.MalformedJson;
import dev.thecal.core.json.Suggestions;
import java.time.DateTimeException;
import java.util.List;

/** What command line and HTTP share: text in, an outcome with a JSON body out, never an exception for bad input. */
public final class CalculationDoor {

  /** How it went; each door has its own code for it. */
  public enum Kind {
    /** Answered: exit 0, HTTP 200. */
    OK,
    /** Not one JSON object: exit 1, HTTP 400. */
    MALFORMED,
    /** Input that cannot be calculated with: exit 1, HTTP 422. */
    PROBLEM,
    /** No such calculation: exit 2, HTTP 404. */
    UNKNOWN_NAME
  }

  /**
   * @param body the answer, or an RFC 9457 problem
   */
  public record Outcome(Kind kind, ObjectNode body) {

    /** The HTTP status, also inside a problem. */
    public int status() {
      return switch (kind) {
        case OK -> 200;
        case MALFORMED -> 400;
        case PROBLEM -> 422;
        case UNKNOWN_NAME -> 404;
      };
    }

    /** The exit code of the command line. */
    public int exitCode() {
      return switch (kind) {
        case OK -> 0;
        case MALFORMED, PROBLEM -> 1;
        case UNKNOWN_NAME -> 2;
      };
    }
  }

  private final Calculations calculations;

  public CalculationDoor(Calculations calculations) {
    this.calculations = calculations;
  }

  /** All names, sorted. */
  public List<String> names() {
    return calculations.names();
  }

  /** Runs one calculation on the text of one JSON object. */
  public Outcome run(String name, String json) {
    return calculations
        .find(name)
        .map(calculation -> run(calculation, json))
        .orElseGet(() -> unknown(name));
  }

  private static Outcome run(Calculation calculation, String json) {
    try {
      return new Outcome(Kind.OK, calculation.calculate(JsonInput.parse(json)));
    } catch (MalformedJson e) {
      return problem(Kind.MALFORMED, "malformed-json", String.valueOf(e.getMessage()), List.of());
    } catch (Refusal e) {
      return problem(Kind.PROBLEM, e.code(), String.valueOf(e.getMessage()), e.problems());
    } catch (ArithmeticException | DateTimeException e) {
      String detail = "the answer does not fit: " + e.getMessage();
      return problem(Kind.PROBLEM, "invalid-input", detail, List.of(new InputProblem("", detail)));
    }
  }

  private Outcome unknown(String name) {
    return problem(
        Kind.UNKNOWN_NAME,
        "unknown-calculation",
        "there is no calculation \"" + name + "\"" + Suggestions.maybe(name, names()),
        List.of());
  }

  private static Outcome problem(
      Kind kind, String code, String detail, List<InputProblem> problems) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    String words = code.replace('-', ' ');
    var outcome = new Outcome(kind, body);
    body.put("type", "urn:thecal:problem:" + code)
        .put("title", Character.toUpperCase(words.charAt(0)) + words.substring(1))
        .put("status", outcome.status())
        .put("detail", detail);
    var errors = body.putArray("errors");
    problems.forEach(p -> errors.addObject().put("pointer", p.pointer()).put("detail", p.detail()));
    return outcome;
  }
}
