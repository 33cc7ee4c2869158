package dev.thecal.core.implant;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Measure;
import java.util.function.Supplier;

/**
 * The catheter between pump and fluid, whose volume every bridge and priming bolus depends on.
 *
 * @param fullLength as delivered
 * @param trimmed what was cut off at the implant; 0 cm if nothing was
 */
public record Catheter(
    @JsonSerialize(using = ToStringSerializer.class) Measure fullLength,
    @JsonSerialize(using = ToStringSerializer.class) Measure trimmed) {

  public Catheter {
    if (trimmed.amount() >= fullLength.amount()) {
      throw new IllegalArgumentException("trimmed " + trimmed + " leaves nothing of a catheter of "
          + fullLength + "; maybe it is the length that was left");
    }
  }

  /** What lies in the body: the full length less what was cut off. */
  public Measure implantedLength() {
    return new Measure(fullLength.amount() - trimmed.amount(), fullLength.unit());
  }

  @JsonCreator
  static Catheter of(
      @JsonProperty("fullLength") String fullLength, @JsonProperty("trimmed") String trimmed) {
    return new Catheter(length(fullLength), length(trimmed));
  }

  static Supplier<Catheter> read(JsonInput in) {
    var fullLength = in.required("fullLength", Catheter::length);
    var trimmed = in.required("trimmed", Catheter::length);
    return () -> new Catheter(fullLength.get(), trimmed.get());
  }

  private static Measure length(String text) {
    return Measure.parse(text, Dimension.LENGTH);
  }
}
