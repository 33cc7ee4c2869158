package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.Json;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Builds an answer: its values in the order they are put, then {@code reasons} and {@code findings}. What
 * cannot be determined is {@code null}, never left out.
 */
public final class Answer {

  /** Keeps 40 as 40, where Jackson's default would print 4E+1. */
  private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

  private final ObjectNode values = NODES.objectNode();
  private final ArrayNode reasons = NODES.arrayNode();
  private final ArrayNode findings = NODES.arrayNode();

  /**
   * A quantity with its unit, rounded once, here.
   *
   * @param amount in the smallest unit (ng, nL, …) of the unit's dimension
   */
  public Answer quantity(String name, Exact amount, Unit unit, RoundingMode rounding) {
    return text(name, amount.in(unit, rounding));
  }

  /** A quantity rounded half-even. */
  public Answer quantity(String name, Exact amount, Unit unit) {
    return quantity(name, amount, unit, RoundingMode.HALF_EVEN);
  }

  /** A plain number, rounded half-even to 6 decimals. */
  public Answer number(String name, Exact value) {
    return number(name, value.printed(RoundingMode.HALF_EVEN));
  }

  /** A plain number as it is. */
  public Answer number(String name, BigDecimal value) {
    values.put(name, value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value);
    return this;
  }

  /** A count. */
  public Answer number(String name, long value) {
    values.put(name, value);
    return this;
  }

  public Answer text(String name, String value) {
    values.put(name, value);
    return this;
  }

  public Answer yesOrNo(String name, boolean value) {
    values.put(name, value);
    return this;
  }

  /** {@code null}: it cannot be determined. */
  public Answer undetermined(String name) {
    values.putNull(name);
    return this;
  }

  /** {@code true}, {@code false} or {@code null}. */
  public Answer yesOrNo(String name, Optional<Boolean> value) {
    return value.map(v -> yesOrNo(name, v.booleanValue())).orElseGet(() -> undetermined(name));
  }

  /** Anything that prints as text, a date for example, or {@code null}. */
  public Answer text(String name, Optional<?> value) {
    return value.map(v -> text(name, v.toString())).orElseGet(() -> undetermined(name));
  }

  /** A list of codes. */
  public Answer codes(String name, Collection<String> codes) {
    ArrayNode array = values.putArray(name);
    codes.forEach(array::add);
    return this;
  }

  /** A list of objects, each built as an answer without reasons. */
  public Answer list(String name, List<Answer> elements) {
    ArrayNode array = values.putArray(name);
    elements.forEach(element -> array.add(element.values));
    return this;
  }

  /** A nested object, built as an answer without reasons. */
  public Answer object(String name, Answer inner) {
    values.set(name, inner.values);
    return this;
  }

  /** A source as a value of its own. */
  public Answer source(String name, Citation source) {
    values.set(name, Json.mapper().valueToTree(source));
    return this;
  }

  /** Why the answer is what it is. */
  public Answer reason(String code, String text, Citation source) {
    ObjectNode reason = reasons.addObject();
    reason.put("code", code).put("text", text);
    reason.set("source", Json.mapper().valueToTree(source));
    return this;
  }

  public Answer finding(Finding finding) {
    findings.add(Json.mapper().<ObjectNode>valueToTree(finding));
    return this;
  }

  public Answer finding(String code, Severity severity, String text, Citation source) {
    return finding(new Finding(code, severity, text, source));
  }

  /** A finding that carries one more value, for example the concentration that would be allowed. */
  public Answer finding(Finding finding, String name, String value) {
    ObjectNode node = Json.mapper().valueToTree(finding);
    findings.add(node.put(name, value));
    return this;
  }

  public Answer findings(Collection<Finding> all) {
    all.forEach(this::finding);
    return this;
  }

  /** The finished answer. */
  public ObjectNode json() {
    ObjectNode all = values.deepCopy();
    all.set("reasons", reasons);
    all.set("findings", findings);
    return all;
  }
}
