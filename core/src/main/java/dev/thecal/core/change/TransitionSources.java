package dev.thecal.core.change;

import dev.thecal.core.evidence.Citation;

/** Where the rules for a change of drug or concentration stand. */
public final class TransitionSources {

  /** Bridge between two fills. */
  public static final Citation BRIDGE = Citation.of(
      "Patent application, Controlling drug delivery transitions (trea.com)",
      "old drug in tubing and catheter; the boundary is not sharp");

  /** Priming bolus. */
  public static final Citation PRIMING = Citation.of(
      "Medtronic, Priming bolus labelling update",
      "priming bolus",
      "https://manualmachine.com/medtronic/863720/26722439-reference-guide");

  /** Volume of a catheter by its length. */
  public static final Citation CATHETER = Citation.of(
      "Flowonix, Prometra II (REF 13827) manual",
      "p. 33: length = full length - trimmed; volume = length x volume per cm",
      "https://manualshive.com/ru/manual/flowonix/13827/2308328?page=33");

  /** Mixing with what stays in the reservoir; arithmetic. */
  public static final Citation MIXING =
      Citation.arithmetic("(residual x old + fill x new) / (residual + fill)");

  private TransitionSources() {}
}
