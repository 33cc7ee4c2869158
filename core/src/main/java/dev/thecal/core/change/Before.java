package dev.thecal.core.change;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.infusion.Programme;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a pump held and did when a change was thought about.
 *
 * @param programme in the pump; empty if none is on record
 * @param fill the last one; empty if none is on record
 */
public record Before(Optional<Programme> programme, Optional<Fill> fill) {

  static Before of(InfusionHistory history, Instant at) {
    return new Before(history.findProgramme(at), history.findFill(at));
  }

  /**
   * Another drug or concentration than the one inside, or than the one told to the pump. What is not on record
   * counts as another: two people look at it.
   */
  boolean changesDrugs(List<Component> next) {
    return programme.isEmpty() || fill.isEmpty() || differs(next);
  }

  /** Another drug or concentration than the one on record, inside or told to the pump. */
  boolean differs(List<Component> next) {
    boolean asTold = programme.filter(told -> !same(told.components(), next)).isEmpty();
    boolean asInside = fill.filter(in -> !same(in.components(), next)).isEmpty();
    return !asTold || !asInside;
  }

  /** What is inside, as a preparation to compare. */
  @JsonIgnore
  Optional<Preparation> inside() {
    return fill.map(in -> new Preparation(in.components(), in.volume()));
  }

  static boolean same(List<Component> one, List<Component> other) {
    return Component.same(one, other);
  }
}
