package dev.thecal.core.mri;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.pump.MriBehaviour;
import dev.thecal.core.pump.MriBehaviour.Before;
import dev.thecal.core.pump.PumpKind;
import dev.thecal.core.pump.PumpModel;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What a pump's maker asks for around a scan. What is a draft tightens, and permits nothing by itself.
 *
 * @param emptyFirst all drug is taken out before the scan
 * @param interrogated the pump tells by telemetry whether it runs; otherwise only its reservoir can tell
 * @param neverStopFirst the pump must not be programmed to stop before the scan
 * @param fieldStrengths scanners the maker allows; empty: not known, ask the maker
 * @param recovery the pump may need so long to run again
 * @param verified a source was read; a rule that is not verified permits nothing by itself
 * @param source where it stands
 */
record MriRule(
    boolean emptyFirst,
    boolean interrogated,
    boolean neverStopFirst,
    Optional<Set<String>> fieldStrengths,
    Optional<Duration> recovery,
    boolean verified,
    Citation source) {

  static MriRule of(Optional<PumpModel> model) {
    return model.map(MriRule::of).orElseGet(MriRule::unknown);
  }

  /** For a pump that nobody knows: nothing is permitted by itself. */
  private static MriRule unknown() {
    return new MriRule(
        false,
        true,
        true,
        Optional.empty(),
        Optional.empty(),
        false,
        Citation.of("Thecal reference data", "there is no such pump model"));
  }

  private static MriRule of(PumpModel model) {
    MriBehaviour mri = model.mri();
    return new MriRule(
        mri.emptyFirst() || asks(mri, Before.EMPTY_RESERVOIR),
        model.kind() != PumpKind.CONSTANT_FLOW,
        asks(mri, Before.DO_NOT_PROGRAM_STOPPED),
        mri.fieldStrengths().map(Cited::value),
        mri.recovery().map(Cited::value),
        mri.rule().enforced(),
        mri.rule().source());
  }

  private static boolean asks(MriBehaviour mri, Before what) {
    return mri.before().stream().anyMatch(before -> before.value() == what);
  }
}
