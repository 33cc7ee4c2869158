package dev.thecal.core.change;

import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.implant.Catheter;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Measure;
import dev.thecal.core.quantity.Unit;
import dev.thecal.core.quantity.Volume;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The volumes of one pump and its catheter, as far as they are known; what is not known is a finding. */
final class PathFigures {

  private static final Citation RECORD = Citation.of("The patient's record", "implant");

  private final Implant implant;
  private final Optional<PumpModel> model;
  private final List<Finding> findings;

  /** @param findings to add to */
  PathFigures(Implant implant, Optional<PumpModel> model, List<Finding> findings) {
    this.implant = implant;
    this.model = model;
    this.findings = findings;
  }

  Optional<FluidPath> path() {
    Optional<Exact> tubing = tubing();
    return catheter().flatMap(held -> tubing.map(inPump -> new FluidPath(inPump, held)));
  }

  TransitionPlan.Path text(Optional<FluidPath> path) {
    return new TransitionPlan.Path(
        path.map(known -> ml(known.tubing())),
        implant.catheter().map(known -> known.implantedLength().toString()),
        path.map(known -> ml(known.catheter())),
        path.map(known -> ml(known.volume())));
  }

  /**
   * The largest figure of what cannot be drawn out: more residue mixes more.
   *
   * @return empty without any, which is a finding
   */
  Optional<Volume> residue() {
    Optional<Cited<Volume>> most = model.stream()
        .map(PumpModel::volumes)
        .flatMap(known -> Stream.concat(known.residual().stream(), known.residualAlso().stream()))
        .max(Comparator.comparing(Cited::value));
    most.ifPresentOrElse(
        figure -> warnIfDraft("residue", figure),
        () -> refuse(
            "residue-unknown",
            "how much stays in the reservoir after emptying it is not known: say it as \"residue\"",
            RECORD));
    return most.map(Cited::value);
  }

  private Optional<Exact> tubing() {
    Optional<Cited<Volume>> figure = model.flatMap(known -> known.volumes().tubing());
    figure.ifPresentOrElse(
        known -> warnIfDraft("tubing volume", known),
        () -> refuse(
            "tubing-unknown",
            "the volume of the tubing in the pump is not known for " + implant.pumpModel()
                + ": no bridge can be computed, a person looks at the maker's manual",
            RECORD));
    return figure.map(known -> Exact.of(known.value().nanolitres()));
  }

  private Optional<Exact> catheter() {
    Optional<Cited<Measure>> perCm = model.flatMap(known -> known.volumes().catheterPerCm());
    perCm.ifPresentOrElse(
        known -> warnIfDraft("catheter volume per cm", known),
        () -> refuse(
            "catheter-volume-unknown",
            "the volume of a cm of the catheter is not known for " + implant.pumpModel()
                + ": no bridge can be computed, a person looks at the maker's manual",
            RECORD));
    if (implant.catheter().isEmpty()) {
      refuse(
          "catheter-length-unknown",
          "the length of the catheter is not known"
              + implant.catheterUnknownReason().map(why -> " (" + why + ")").orElse("")
              + ": no bridge can be computed, a person decides",
          TransitionSources.CATHETER);
    }
    return implant
        .catheter()
        .map(Catheter::implantedLength)
        .flatMap(
            left -> perCm.map(known -> FluidPath.catheter(Exact.of(left.amount()), known.value())));
  }

  private void warnIfDraft(String what, Cited<?> figure) {
    if (!figure.enforced()) {
      findings.add(new Finding(
          "draft-volume",
          Severity.WARN,
          "the " + what + " of " + figure.value()
              + " was never verified: hold it against the maker's manual",
          figure.source()));
    }
  }

  private void refuse(String code, String text, Citation source) {
    findings.add(new Finding(code, Severity.REFUSE, text, source));
  }

  static String ml(Exact nanolitres) {
    return nanolitres.in(Unit.ML, RoundingMode.HALF_EVEN);
  }
}
