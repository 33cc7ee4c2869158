package dev.thecal.core.trial;

import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How the patient responded to a trial; what is empty was not told.
 *
 * @param baselineNrs pain before the first dose, 0 to 10
 * @param sustainedNrs the worst pain within the observed window, same activity, 0 to 10
 * @param window what was observed and when, for example {@code "2 to 8 h after the dose, walking"}
 * @param rescueMedication another analgesic was taken inside the window
 * @param functionImproved a gain of function was recorded
 * @param adverseEffects in the clinic's words
 * @param intolerable an adverse effect forbids going on
 * @param patientWants the patient asks for the implant after the trial
 */
public record TrialResponse(
    Optional<BigDecimal> baselineNrs,
    Optional<BigDecimal> sustainedNrs,
    Optional<String> window,
    Optional<Boolean> rescueMedication,
    Optional<Boolean> functionImproved,
    List<String> adverseEffects,
    Optional<Boolean> intolerable,
    Optional<Boolean> patientWants) {

  /** Nothing was told yet. */
  public static final TrialResponse UNKNOWN = new TrialResponse(
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      List.of(),
      Optional.empty(),
      Optional.empty());

  public TrialResponse {
    adverseEffects = List.copyOf(adverseEffects);
  }

  /** A score under rescue medication says nothing about the trial drug: it counts as not told. */
  Optional<BigDecimal> scoreOfTheDrugAlone() {
    return sustainedNrs.filter(score -> !rescueMedication.orElse(false));
  }

  static Supplier<TrialResponse> read(JsonInput in) {
    var baseline = nrs(in, "baselineNrs");
    var sustained = nrs(in, "sustainedNrs");
    var window = in.optional("window", Reads.text(200));
    var rescue = in.optionalBoolean("rescueMedication");
    var function = in.optionalBoolean("functionImproved");
    var effects = in.optionalScalars("adverseEffects", Reads.text(200));
    var intolerable = in.optionalBoolean("intolerable");
    var wants = in.optionalBoolean("patientWants");
    return () -> new TrialResponse(
        baseline.optional(),
        sustained.optional(),
        window.optional(),
        rescue.optional(),
        function.optional(),
        effects.optional().orElse(List.of()),
        intolerable.optional(),
        wants.optional());
  }

  private static Field<BigDecimal> nrs(JsonInput in, String name) {
    var score = in.optionalNumber(name);
    score
        .optional()
        .filter(value -> value.signum() < 0 || value.compareTo(BigDecimal.TEN) > 0)
        .ifPresent(value -> in.problem(name, "a score of 0 to 10 is expected, was " + value));
    return score;
  }
}
