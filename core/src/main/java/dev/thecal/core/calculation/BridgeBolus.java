package dev.thecal.core.calculation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.change.Bridge;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.quantity.Dimension;
import dev.thecal.core.quantity.Exact;
import dev.thecal.core.quantity.Unit;
import java.math.RoundingMode;

/** The bridge between two fills: the old drug in tubing and catheter is still to be delivered at its own dose. */
final class BridgeBolus implements Calculation {

  @Override
  public String name() {
    return "bridge-bolus";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {
    var tubing = in.required("tubingVolume", Inputs.any(Dimension.VOLUME));
    var catheter = in.required("catheterVolume", Inputs.any(Dimension.VOLUME));
    var oldConcentration =
        in.required("oldConcentration", Inputs.positive(Dimension.CONCENTRATION));
    var newConcentration =
        in.required("newConcentration", Inputs.positive(Dimension.CONCENTRATION));
    var oldDose = in.required("oldDose", Inputs.any(Dimension.DAILY_DOSE));
    var newDose = in.required("newDose", Inputs.any(Dimension.DAILY_DOSE));
    var sameDrug = in.requiredBoolean("sameDrug");
    var aspirated = in.optionalBoolean("catheterAspirated");
    in.check();
    if (aspirated.optional().orElse(false)) {
      return noBridge();
    }
    return bridge(new Bridge(
        Formulas.exact(tubing.get()),
        Formulas.exact(catheter.get()),
        oldConcentration.get(),
        newConcentration.get(),
        oldDose.get(),
        newDose.get(),
        sameDrug.get()));
  }

  /** A catheter that was emptied holds no old drug to deliver. */
  private static ObjectNode noBridge() {
    return new Answer()
        .undetermined("volume")
        .undetermined("amount")
        .undetermined("duration")
        .object(
            "withoutBridge",
            new Answer()
                .undetermined("dose")
                .undetermined("duration")
                .undetermined("percentOfIntended"))
        .finding(
            "use-priming-rules",
            Severity.REFUSE,
            "the catheter was aspirated: no bridge, the rules of priming apply",
            Sources.PRIMING)
        .json();
  }

  private static ObjectNode bridge(Bridge bridge) {
    var answer = new Answer()
        .quantity("volume", bridge.volume(), Unit.ML, bridge.safeRounding())
        .quantity(
            "amount", bridge.amount(), Formulas.sameMass(bridge.oldDose().unit(), Dimension.MASS));
    answer.text(
        "duration", bridge.duration(Exact.ONE).map(d -> d.in(Unit.H, bridge.safeRounding())));
    answer.object("withoutBridge", withoutBridge(bridge));
    answer.reason(
        "bridge-dose",
        bridge.sameDrug()
            ? "the bridge runs at the lower of the two doses, the drug is the same"
            : "the bridge runs at the old drug's dose",
        Sources.BRIDGE);
    bridge
        .duration(SHORTER)
        .ifPresent(shorter -> answer.reason(
            "catheter-volume-sensitivity",
            "a catheter volume 10 % smaller or larger: "
                + shorter.in(Unit.H, RoundingMode.HALF_EVEN) + " or "
                + bridge.duration(LONGER).orElseThrow().in(Unit.H, RoundingMode.HALF_EVEN),
            Citation.arithmetic("duration = (tubing + catheter) x old concentration / dose")));
    if (bridge.duration(Exact.ONE).isEmpty()) {
      answer.finding(
          "bridge-dose-zero",
          Severity.REFUSE,
          "at a dose of 0 the old drug is never delivered: there is no bridge",
          Citation.arithmetic("duration = amount / dose"));
    }
    return answer.json();
  }

  private static final Exact SHORTER = Exact.ratio(9, 10);
  private static final Exact LONGER = Exact.ratio(11, 10);

  private static Answer withoutBridge(Bridge bridge) {
    Unit unit = bridge.sameDrug() ? bridge.newDose().unit() : bridge.oldDose().unit();
    var answer = new Answer().quantity("dose", bridge.doseWithout(), unit);
    answer.text(
        "duration", bridge.durationWithout().map(d -> d.in(Unit.DAYS, RoundingMode.HALF_EVEN)));
    return bridge
        .percentOfIntended()
        .map(percent -> answer.number("percentOfIntended", percent))
        .orElseGet(() -> answer.undetermined("percentOfIntended"));
  }
}
