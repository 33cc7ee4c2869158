package dev.thecal.core.outcome;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.patient.PatientId;
import dev.thecal.core.quantity.Exact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One figure of an analysis, with what it was made of.
 *
 * @param code stable, lower case with hyphens
 * @param patient whom it is about, if one
 * @param about what it is about, if the code alone does not say, for example a kind of complication
 * @param name in words
 * @param value rounded once, half-even, to at most 6 decimals; empty: no data, which is never 0
 * @param unit of the value
 * @param numerator what was divided, if something was
 * @param denominator by what, or how many it is about
 * @param notCounted who or what is missing in it, and why
 * @param findings what must be known before it is used
 */
public record Figure(
    String code,
    Optional<PatientId> patient,
    Optional<String> about,
    String name,
    Optional<BigDecimal> value,
    String unit,
    Optional<Amount> numerator,
    Optional<Amount> denominator,
    List<Amount> notCounted,
    List<Finding> findings) {

  /** What stands where nothing can be divided. */
  public static final String NO_DATA = "no data";

  private static final long PERCENT = 100;

  /**
   * What a figure is called.
   *
   * @param code stable
   * @param name in words
   * @param unit of its value
   */
  record Named(String code, String name, String unit) {}

  /** A number that is counted or summed up, with what it is. */
  record Part(Exact value, String of) {

    static Part of(long count, String of) {
      return new Part(Exact.of(count), of);
    }

    Amount amount() {
      return Amount.of(value, of);
    }
  }

  public Figure {
    notCounted = List.copyOf(notCounted);
    findings = List.copyOf(findings);
  }

  /** One divided by the other; by 0 is no data. */
  static Figure ratio(Named named, Part numerator, Part denominator) {
    return divided(named, numerator, denominator, 1);
  }

  /** As {@link #ratio} in percent. */
  static Figure percent(Named named, Part numerator, Part denominator) {
    return divided(named, numerator, denominator, PERCENT);
  }

  private static Figure divided(Named named, Part numerator, Part denominator, long times) {
    Optional<Exact> value = denominator.value().signum() == 0
        ? Optional.empty()
        : Optional.of(numerator.value().times(times).dividedBy(denominator.value()));
    return single(named, value)
        .with(Optional.of(numerator.amount()), Optional.of(denominator.amount()));
  }

  /** A value that was not divided. */
  static Figure single(Named named, Optional<Exact> value) {
    return new Figure(
        named.code(),
        Optional.empty(),
        Optional.empty(),
        named.name(),
        value.map(exact -> exact.printed(RoundingMode.HALF_EVEN)),
        named.unit(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** The value with its unit, or {@link #NO_DATA}. */
  @JsonProperty("text")
  public String text() {
    return value.map(number -> number.toPlainString() + " " + unit).orElse(NO_DATA);
  }

  Figure among(Part all) {
    return with(numerator, Optional.of(all.amount()));
  }

  private Figure with(Optional<Amount> divided, Optional<Amount> by) {
    return new Figure(code, patient, about, name, value, unit, divided, by, notCounted, findings);
  }

  Figure about(Optional<PatientId> whom, String what) {
    return new Figure(
        code,
        whom,
        Optional.of(what),
        name,
        value,
        unit,
        numerator,
        denominator,
        notCounted,
        findings);
  }

  /** Without those of which there are none. */
  Figure without(List<Amount> missing) {
    List<Amount> some =
        missing.stream().filter(amount -> amount.value().signum() != 0).toList();
    return new Figure(
        code, patient, about, name, value, unit, numerator, denominator, some, findings);
  }

  Figure telling(List<Finding> more) {
    var all = new ArrayList<>(findings);
    all.addAll(more);
    return new Figure(
        code, patient, about, name, value, unit, numerator, denominator, notCounted, all);
  }
}
