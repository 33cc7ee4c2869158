package dev.thecal.core.change;

import dev.thecal.core.change.TransitionPlan.MixedDrug;
import dev.thecal.core.change.TransitionPlan.ReservoirStep;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.MassUnits;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Volume;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the new fill becomes with the residue of the old one, drug by drug. */
final class ReservoirWriter {

  private final Before before;
  private final Transition wanted;
  private final List<Finding> findings;

  /** @param findings to add to */
  ReservoirWriter(Before before, Transition wanted, List<Finding> findings) {
    this.before = before;
    this.wanted = wanted;
    this.findings = findings;
  }

  Optional<ReservoirStep> write(Optional<Volume> residue) {
    return residue.flatMap(rest -> before
        .fill()
        .map(fill -> new ReservoirStep(
            rest.toString(), drugs(fill).map(drug -> mixed(rest, fill, drug)).toList())));
  }

  private Stream<String> drugs(Fill fill) {
    return Stream.concat(wanted.fill().components().stream(), fill.components().stream())
        .map(Component::drug)
        .distinct();
  }

  private MixedDrug mixed(Volume rest, Fill fill, String drug) {
    Optional<Component> old = part(fill.components(), drug);
    Optional<Component> next = part(wanted.fill().components(), drug);
    var mixing = new Mixing(
        Exact.of(rest.nanolitres()),
        concentration(old),
        Exact.of(wanted.fill().volume().nanolitres()),
        concentration(next));
    boolean rinse = rest.nanolitres() > 0 && mixing.needsRinse();
    var mixed = new MixedDrug(
        drug,
        old.map(Component::concentrationText),
        next.map(Component::concentrationText),
        mixing
            .mixed()
            .in(
                MassUnits.perMl(next.or(() -> old).orElseThrow().massUnit()),
                RoundingMode.HALF_EVEN),
        next.map(known -> mixing.percentOfIntended().printed(RoundingMode.HALF_EVEN)),
        rinse);
    if (rinse) {
      findings.add(advice(rest, mixed));
    }
    return mixed;
  }

  private static Finding advice(Volume rest, MixedDrug mixed) {
    return mixed
        .percentOfIntended()
        .map(percent -> new Finding(
            "rinse-or-reprogram",
            Severity.WARN,
            mixed.drug() + ": with a residue of " + rest + " the reservoir holds " + mixed.mixed()
                + ", " + percent.toPlainString()
                + " % of what was filled; rinse it, or tell the pump the mixed concentration",
            TransitionSources.MIXING))
        .orElseGet(() -> new Finding(
            "rinse-other-drug",
            Severity.WARN,
            "the residue of " + rest + " holds " + mixed.drug()
                + ", the new fill does not: rinse the reservoir; without, it holds "
                + mixed.mixed(),
            TransitionSources.MIXING));
  }

  private static Optional<Component> part(List<Component> components, String drug) {
    return components.stream().filter(part -> part.drug().equals(drug)).findFirst();
  }

  private static Exact concentration(Optional<Component> part) {
    return part.map(known -> Exact.of(known.concentration().nanogramsPerMl())).orElse(Exact.ZERO);
  }
}
