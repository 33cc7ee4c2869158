package dev.thecal.core.mri;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.pump.PumpModel;
import java.util.Optional;
import java.util.Set;

/**
 * What a pump's maker asks for around a scan.
 *
 * @param emptyFirst all drug is taken out before the scan
 * @param interrogated the pump tells by telemetry whether it runs; otherwise only its reservoir can tell
 * @param neverStopFirst the pump must not be programmed to stop before the scan
 * @param fieldStrengths scanners the maker allows; empty: not known, ask the maker
 * @param verified a source was read; a rule that is not verified permits nothing by itself
 * @param source where it stands
 */
record MriRule(
    boolean emptyFirst,
    boolean interrogated,
    boolean neverStopFirst,
    Optional<Set<String>> fieldStrengths,
    boolean verified,
    Citation source) {

  private static final Set<String> ONLY_15 = Set.of("1.5 T");

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
        false,
        Citation.of("Thecal reference data", "there is no such pump model"));
  }

  private static MriRule of(PumpModel model) {
    Optional<Cited<String>> read = model.mri().stream().filter(Cited::enforced).findFirst();
    Citation source = read.or(() -> model.mri().stream().findFirst())
        .map(Cited::source)
        .orElseGet(() -> Citation.of("Thecal reference data", model.id() + ", scans"));
    boolean verified = read.isPresent();
    return switch (model.kind()) {
      case PERISTALTIC -> new MriRule(false, true, true, Optional.empty(), verified, source);
      case VALVE_GATED -> new MriRule(true, true, false, Optional.of(ONLY_15), verified, source);
      case CONSTANT_FLOW -> new MriRule(false, false, false, Optional.empty(), verified, source);
    };
  }
}
