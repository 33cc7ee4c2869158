package dev.thecal.core.trial;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.reference.Figures;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a trial is done, or was; what is empty was not told.
 *
 * @param route into which space
 * @param product the preparation by its name, for example {@code Infumorph}
 * @param observed how long the patient is watched after each dose; for a catheter after the start
 * @param psychosisScreen the screen for psychosis before ziconotide
 * @param responsibleAdult somebody looks after the patient afterwards
 * @param naloxoneAtHand naloxone and resuscitation are ready
 */
public record TrialConduct(
    Optional<Route> route,
    Optional<String> product,
    Optional<Duration> observed,
    Optional<PsychosisScreen> psychosisScreen,
    Optional<Boolean> responsibleAdult,
    Optional<Boolean> naloxoneAtHand) {

  /** Into which space the drug goes. */
  public enum Route {
    INTRATHECAL,
    EPIDURAL
  }

  /** What the screen showed. */
  public enum PsychosisScreen {
    NO_HISTORY,
    HISTORY_OF_PSYCHOSIS
  }

  /** Nothing was told. */
  public static final TrialConduct UNKNOWN = new TrialConduct(
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty());

  /** Fields named as in the record; {@code observed} for example {@code "24 h"}. */
  static Supplier<TrialConduct> read(JsonInput in) {
    var route = in.optional("route", Reads.oneOf(Route.class));
    var product = in.optional("product", Reads.text(100));
    var observed = in.optional("observed", Figures::duration);
    var screen = in.optional("psychosisScreen", Reads.oneOf(PsychosisScreen.class));
    var adult = in.optionalBoolean("responsibleAdult");
    var naloxone = in.optionalBoolean("naloxoneAtHand");
    return () -> new TrialConduct(
        route.optional(),
        product.optional(),
        observed.optional(),
        screen.optional(),
        adult.optional(),
        naloxone.optional());
  }
}
