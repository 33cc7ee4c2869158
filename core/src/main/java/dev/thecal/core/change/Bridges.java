package dev.thecal.core.change;

import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.MassUnits;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.Dilution;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.quantity.Unit;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The bridge of a mixture: one flow for all old drugs, and each of them is checked. The drug that needs the
 * longest decides, so none of the others is given faster than its own bridge allows.
 */
final class Bridges {

  private static final Exact SHORTER = Exact.ratio(9, 10);
  private static final Exact LONGER = Exact.ratio(11, 10);

  private final FluidPath path;
  private final List<Part> parts;

  /** One old drug with its own bridge. */
  record Part(Component old, Bridge bridge) {

    Unit mass() {
      return old.massUnit();
    }

    /** What it should be given at while it is in the path, in ng/day. */
    Exact intended() {
      return bridge.dose();
    }
  }

  /** @param old what runs and is inside */
  Bridges(FluidPath path, Programme old, Programme next) {
    this.path = path;
    this.parts = old.components().stream()
        .map(part -> new Part(part, bridge(part, old, next)))
        .toList();
  }

  /** A drug that goes is followed by the primary new one, at that one's flow. */
  private Bridge bridge(Component part, Programme old, Programme next) {
    Optional<Component> same = next.components().stream()
        .filter(other -> other.drug().equals(part.drug()))
        .findFirst();
    Component follower = same.orElseGet(() -> next.components().get(0));
    return new Bridge(
        path.tubing(),
        path.catheter(),
        concentration(part),
        concentration(follower),
        dose(old, part),
        dose(next, follower),
        same.isPresent());
  }

  List<Part> parts() {
    return parts;
  }

  /** Empty if one of them is never delivered, at a dose of 0. */
  Optional<TransitionPlan.BridgeStep> step() {
    if (parts.stream().anyMatch(part -> part.bridge().duration(Exact.ONE).isEmpty())) {
      return Optional.empty();
    }
    Part slowest = slowest();
    return Optional.of(new TransitionPlan.BridgeStep(
        path.volume().in(Unit.ML, slowest.bridge().safeRounding()),
        flow().in(Unit.ML_PER_DAY, RoundingMode.DOWN),
        hours(slowest, Exact.ONE),
        hours(slowest, SHORTER),
        hours(slowest, LONGER),
        slowest.old().drug(),
        parts.stream().map(this::dose).toList()));
  }

  /** What an old drug gives during the bridge, in ng/day. */
  Exact given(Part part) {
    return Dilution.mass(flow(), Exact.of(part.old().concentration().nanogramsPerMl()));
  }

  private TransitionPlan.BridgeDose dose(Part part) {
    return new TransitionPlan.BridgeDose(
        part.old().drug(),
        part.old().concentrationText(),
        part.bridge().amount().in(part.mass(), RoundingMode.HALF_EVEN),
        given(part).in(MassUnits.perDay(part.mass()), RoundingMode.HALF_EVEN));
  }

  private Part slowest() {
    return parts.stream()
        .max(Comparator.comparing(part -> part.bridge().duration(Exact.ONE).orElseThrow()))
        .orElseThrow();
  }

  /** In nL/day. */
  private Exact flow() {
    return path.volume()
        .times(Unit.DAYS.baseUnits())
        .dividedBy(slowest().bridge().duration(Exact.ONE).orElseThrow());
  }

  private static String hours(Part part, Exact catheterFactor) {
    return part.bridge()
        .duration(catheterFactor)
        .orElseThrow()
        .in(Unit.H, part.bridge().safeRounding());
  }

  private static Measure concentration(Component part) {
    return new Measure(part.concentration().nanogramsPerMl(), MassUnits.perMl(part.massUnit()));
  }

  private static Measure dose(Programme programme, Component part) {
    DailyDose dose = programme.findDose(part.drug()).orElseThrow();
    return new Measure(dose.nanogramsPerDay(), MassUnits.perDay(part.massUnit()));
  }
}
