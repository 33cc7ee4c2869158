package dev.thecal.core.clinic;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a patient keeps to after the implant, and what to report.
 *
 * @param ownNumbers false: the clinic gives no figures and uses the default template
 * @param noStrenuousActivity how long
 * @param noDrivingOrHousework how long, where it is asked for at all
 * @param noDrivingOrHouseworkAlways false: only possibly, the clinician says
 * @param braceMayBeAdvised a back brace
 * @param warningSigns to report at once
 * @param expectations what healing may bring, in words; never a reassurance
 */
public record Aftercare(
    boolean ownNumbers,
    IntervalBand noStrenuousActivity,
    IntervalBand noDrivingOrHousework,
    boolean noDrivingOrHouseworkAlways,
    boolean braceMayBeAdvised,
    List<WarningSign> warningSigns,
    List<String> expectations) {

  /** A sign that is reported to a physician at once. */
  public enum WarningSign {
    FEVER,
    INFECTION,
    INCREASED_PAIN,
    REDNESS,
    SWELLING,
    /** Worse upright or longer than a day or two: may be a leak of spinal fluid. */
    PROLONGED_HEADACHE,
    DIZZINESS,
    MUSCLE_SPASMS
  }

  public Aftercare {
    warningSigns =
        ProfileReads.some("warningSigns", ProfileReads.distinct("warning signs", warningSigns));
  }

  static Supplier<Aftercare> read(JsonInput in) {
    var own = in.requiredBoolean("ownNumbers");
    var strenuous = in.requiredObject("noStrenuousActivity", IntervalBand::read);
    var driving = in.requiredObject("noDrivingOrHousework", IntervalBand::read);
    var always = in.requiredBoolean("noDrivingOrHouseworkAlways");
    var brace = in.requiredBoolean("braceMayBeAdvised");
    var signs = in.requiredScalars("warningSigns", Reads.oneOf(WarningSign.class));
    var expectations = in.requiredScalars("expectations", ProfileReads.text());
    return () -> new Aftercare(
        own.get(),
        strenuous.get(),
        driving.get(),
        always.get(),
        brace.get(),
        signs.get(),
        List.copyOf(expectations.get()));
  }
}
