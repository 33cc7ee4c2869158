package dev.thecal.core.infusion;

import dev.thecal.core.drug.TitrationCap;
import java.time.Instant;
import java.util.Optional;

/**
 * What a pump shall do, with what shall be put into it.
 *
 * @param programme to be told
 * @param fill to be put in; empty: what is inside stays
 * @param group of the patient, for the caps of a step, if told; empty: the stricter one
 * @param twoPeople whether a second person confirms it
 */
public record Plan(
    Programme programme,
    Optional<Preparation> fill,
    Optional<TitrationCap.Group> group,
    boolean twoPeople) {

  /** One person's wish, or what one person read. */
  static Plan of(Programme programme) {
    return new Plan(programme, Optional.empty(), Optional.empty(), false);
  }

  /** The planned fill as if it were done, so that the limits of a fill can be asked. */
  Optional<Fill> fill(Instant at) {
    return fill.map(planned ->
        planned.planned(programme.clinic(), programme.patient(), programme.implant(), at));
  }
}
