package dev.thecal.core.quantity;

/** How amount, volume and concentration belong together, exact and in the smallest units. */
public final class Dilution {

  private static final Exact NANOLITRES_PER_ML = Exact.of(Unit.ML.baseUnits());

  private Dilution() {}

  /**
   * Amount ÷ concentration, in nL; dose per day ÷ concentration in nL/day likewise.
   *
   * @param mass in ng, or ng/day
   * @param concentration above 0
   */
  public static Exact volume(Exact mass, Measure concentration) {
    return mass.times(NANOLITRES_PER_ML).dividedBy(concentration.amount());
  }

  /**
   * Volume × concentration, in ng; flow × concentration in ng/day likewise.
   *
   * @param volume in nL, or nL/day
   * @param concentration in ng/mL
   */
  public static Exact mass(Exact volume, Exact concentration) {
    return volume.times(concentration).dividedBy(NANOLITRES_PER_ML);
  }
}
