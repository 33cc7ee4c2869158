package dev.thecal.core.change;

import dev.thecal.core.evidence.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How to change a drug or concentration in one pump: what is still on its way, how it is bridged, what the
 * refill becomes in the reservoir, and what happens without a bridge. What is not known is empty and named in
 * a finding that refuses; nothing is assumed. Every quantity carries its unit.
 *
 * @param from what the pump holds
 * @param to what shall be put in
 * @param path from reservoir to catheter tip
 * @param bridge that delivers the old drug; empty if there is none to give or it cannot be computed
 * @param withoutBridge the hazard, per old drug; empty if the volumes are not known
 * @param reservoir what the fill becomes with the residue; empty if the residue is not known
 * @param priming what a priming bolus would fill; empty unless the catheter holds no drug
 * @param findings doubts and hazards, with sources
 */
public record TransitionPlan(
    Optional<String> from,
    String to,
    Path path,
    Optional<BridgeStep> bridge,
    List<WithoutBridge> withoutBridge,
    Optional<ReservoirStep> reservoir,
    Optional<Priming> priming,
    List<Finding> findings) {

  public TransitionPlan {
    withoutBridge = List.copyOf(withoutBridge);
    findings = List.copyOf(findings);
  }

  /**
   * @param tubing volume inside the pump
   * @param catheterLength full length less what was trimmed
   * @param catheter its volume
   * @param volume of both
   */
  public record Path(
      Optional<String> tubing,
      Optional<String> catheterLength,
      Optional<String> catheter,
      Optional<String> volume) {}

  /**
   * @param volume of old drug that is delivered
   * @param flow at which, rounded down
   * @param duration in h, rounded to the safe side
   * @param durationSmallerCatheter if the catheter volume is 10 % smaller
   * @param durationLargerCatheter if it is 10 % larger
   * @param decidedBy the drug that may not run faster
   * @param doses what each old drug gives meanwhile
   */
  public record BridgeStep(
      String volume,
      String flow,
      String duration,
      String durationSmallerCatheter,
      String durationLargerCatheter,
      String decidedBy,
      List<BridgeDose> doses) {}

  /**
   * @param concentration of the old drug
   * @param amount in pump tubing and catheter
   * @param dose per day during the bridge
   */
  public record BridgeDose(String drug, String concentration, String amount, String dose) {}

  /**
   * @param dose that the old drug gives at the new flow
   * @param duration in days; empty at a flow of 0
   * @param percentOfIntended of the new dose, or of the old drug's own; empty if that is 0
   */
  public record WithoutBridge(
      String drug,
      String dose,
      Optional<String> duration,
      Optional<BigDecimal> percentOfIntended,
      Hazard hazard) {}

  /** What a missing bridge does. */
  public enum Hazard {
    OVERDOSE,
    UNDERDOSE,
    NONE
  }

  /**
   * @param residue that stays
   * @param drugs of old and new
   */
  public record ReservoirStep(String residue, List<MixedDrug> drugs) {}

  /**
   * @param before in the residue; empty if it does not hold the drug
   * @param filled in the fill; empty if it does not hold the drug
   * @param mixed of both
   * @param percentOfIntended of the concentration of the fill; empty if it does not hold the drug
   * @param rinse the reservoir is rinsed, or the mixed concentration is told to the pump
   */
  public record MixedDrug(
      String drug,
      Optional<String> before,
      Optional<String> filled,
      String mixed,
      Optional<BigDecimal> percentOfIntended,
      boolean rinse) {}

  /**
   * @param volume of the catheter
   * @param amounts per new drug that would lie in it
   */
  public record Priming(String volume, List<String> amounts) {}
}
