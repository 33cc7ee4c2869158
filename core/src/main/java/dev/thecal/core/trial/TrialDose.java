package dev.thecal.core.trial;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Measure;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One dose of a trial.
 *
 * @param givenAt when it was given, or when the rate was set
 * @param dose an amount of drug, or a dose per day for a catheter, in the unit it was written in
 * @param response for a screening dose of baclofen: what it did
 */
public record TrialDose(
    Instant givenAt,
    @JsonSerialize(using = ToStringSerializer.class) Measure dose,
    Optional<ScreeningResponse> response) {

  public TrialDose {
    Dimension dimension = dose.unit().dimension();
    if (dimension != Dimension.MASS && dimension != Dimension.DAILY_DOSE) {
      throw new IllegalArgumentException(
          "\"" + dose + "\" is " + dimension.words() + ", not a dose of a trial");
    }
  }

  @JsonCreator
  static TrialDose of(
      @JsonProperty("givenAt") Instant givenAt,
      @JsonProperty("dose") String dose,
      @JsonProperty("response") Optional<ScreeningResponse> response) {
    return new TrialDose(givenAt, measure(dose), response);
  }

  static Supplier<TrialDose> read(JsonInput in) {
    var givenAt = in.required("givenAt", Reads::instant);
    var dose = in.required("dose", TrialDose::measure);
    var response = in.optional("response", Reads.oneOf(ScreeningResponse.class));
    return () -> new TrialDose(givenAt.get(), dose.get(), response.optional());
  }

  static Measure measure(String text) {
    return Measure.parse(text, text.contains("/") ? Dimension.DAILY_DOSE : Dimension.MASS);
  }
}
