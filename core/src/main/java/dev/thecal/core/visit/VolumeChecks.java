package dev.thecal.core.visit;

import static dev.thecal.core.visit.VisitSources.refuse;
import static dev.thecal.core.visit.VisitSources.warn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.calculation.Calculations;
import dev.thecal.core.evidence.Cited;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.Fill;
import dev.thecal.core.infusion.InfusionHistory;
import dev.thecal.core.infusion.Preparation;
import dev.thecal.core.infusion.PumpReservoir;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.pump.PumpModel;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.quantity.Volume;
import dev.thecal.core.refill.Reservoir;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Volumes of a visit, by the calculations of the contract; their answers are kept with the step. */
final class VolumeChecks {

  private static final String RECONCILIATION = "refill-reconciliation";

  private final PumpModels pumps;
  private final Calculations calculations;

  VolumeChecks(PumpModels pumps, Calculations calculations) {
    this.pumps = pumps;
    this.calculations = calculations;
  }

  /**
   * Expected against drawn out, with the boluses that were delivered.
   *
   * @throws Refusal INVALID if it was drawn before the last fill
   */
  Checked check(VisitContext context, Aspiration drawn) {
    Interrogation read = context.visit().find(Interrogation.class).orElseThrow();
    InfusionHistory history = VisitHistory.with(context.history(), read);
    Optional<PumpModel> model = pumps.find(history.implant().pumpModel());
    Optional<Reservoir> reservoir = model.flatMap(known -> PumpReservoir.of(history, known));
    if (reservoir.isEmpty()) {
      return Checked.of(List.of(warn(
          "expected-unknown",
          "without pump model, fill and programme on record nothing can be expected",
          VisitSources.ORDER)));
    }
    if (drawn.at().isBefore(reservoir.get().filledAt())) {
      throw Refusal.invalid(
          "/at", drawn.at() + " is before the last fill at " + reservoir.get().filledAt());
    }
    Volume expected = reservoir.get().expectedAt(drawn.at(), read.deliveredBoluses());
    return reconciled(context, expected, drawn, relative(read, model.orElseThrow()));
  }

  private Checked reconciled(
      VisitContext context, Volume expected, Aspiration drawn, ObjectNode relative) {
    ObjectNode absolute = volumes(expected, drawn.aspirated());
    ObjectNode input = absolute.deepCopy();
    input.setAll(relative);
    ObjectNode answer = run(RECONCILIATION, input);
    var findings = new ArrayList<>(findings(answer));
    boolean over = answer.get("direction").asText().equals("over-infusion");
    // Without the relative inputs only more than 2 mL is investigated.
    if (over && run(RECONCILIATION, absolute).get("investigate").asBoolean()) {
      findings.add(refuse(
          "over-infusion",
          "urgent, before the patient leaves the room: " + drawn.aspirated() + " was left where "
              + expected + " was expected, so more than 2 mL too much was delivered",
          VisitSources.RECONCILIATION));
    } else if (answer.get("investigate").asBoolean()) {
      findings.add(warn(
          "investigate",
          "the volume left differs by " + answer.get("difference").asText()
              + ": look for the cause; symptoms count more than the volume",
          VisitSources.RECONCILIATION));
    }
    findings.addAll(trend(context.earlier(), answer));
    answer.put("expected", expected.toString()).put("actual", drawn.aspirated().toString());
    return new Checked(findings, Optional.of(answer));
  }

  private static ObjectNode relative(Interrogation read, PumpModel model) {
    ObjectNode input = Json.mapper().createObjectNode();
    read.programmedDelivery()
        .ifPresent(volume -> model
            .flow()
            .accuracy()
            .ifPresent(accuracy -> input
                .put("programmedDelivery", volume.toString())
                .put("accuracy", accuracy.value())));
    return input;
  }

  private static ObjectNode volumes(Volume expected, Volume actual) {
    return Json.mapper()
        .createObjectNode()
        .put("expected", expected.toString())
        .put("actual", actual.toString());
  }

  /** One difference may not come again; one that comes again in the same direction is a trend. */
  private static List<Finding> trend(List<RefillVisit> earlier, JsonNode now) {
    return earlier.stream()
        .flatMap(visit -> visit.latest(StepKind.ASPIRATION).stream())
        .flatMap(step -> step.result().stream())
        .reduce((older, newer) -> newer)
        .filter(last ->
            last.get("investigate").asBoolean() && now.get("investigate").asBoolean())
        .filter(last -> last.get("direction").equals(now.get("direction")))
        .map(last -> warn(
            "difference-again",
            "the visit before showed " + last.get("difference").asText()
                + ", in the same direction",
            VisitSources.RECONCILIATION))
        .stream()
        .toList();
  }

  /** What stays in the pump mixes with the fill. */
  Checked check(VisitContext context, Injection fill) {
    Preparation label = context.visit().find(SyringeLabel.class).orElseThrow().contents();
    var findings = new ArrayList<Finding>();
    if (fill.volume().compareTo(label.volume()) > 0) {
      findings.add(refuse(
          "more-than-syringe",
          fill.volume() + " is more than the syringe held, " + label.volume(),
          VisitSources.ORDER));
    }
    List<Fill> before = context.history().standingFills();
    if (before.isEmpty() || label.sameDrugs(before.get(before.size() - 1).components())) {
      return Checked.of(findings);
    }
    return mixed(context, fill, before.get(before.size() - 1), findings);
  }

  private Checked mixed(VisitContext context, Injection fill, Fill before, List<Finding> findings) {
    Preparation label = context.visit().find(SyringeLabel.class).orElseThrow().contents();
    Optional<Volume> residual = pumps
        .find(context.history().implant().pumpModel())
        .flatMap(model -> model.volumes().residual())
        .map(Cited::value);
    boolean oneDrug = before.components().size() == 1
        && label.components().size() == 1
        && before.drug().equals(label.components().get(0).drug());
    if (!oneDrug || residual.isEmpty() || fill.volume().nanolitres() == 0) {
      findings.add(warn(
          "residue-differs",
          "what is left of " + Component.text(before.components()) + " mixes with " + label.drugs()
              + ": was the reservoir rinsed?",
          VisitSources.MIXING));
      return Checked.of(findings);
    }
    ObjectNode answer = run(
        "reservoir-mixing",
        Json.mapper()
            .createObjectNode()
            .put("residual", residual.get().toString())
            .put("oldConcentration", before.concentrationText())
            .put("fill", fill.volume().toString())
            .put("newConcentration", label.components().get(0).concentrationText()));
    findings.addAll(findings(answer));
    return new Checked(findings, Optional.of(answer));
  }

  /** Whether the fill is where it should be. */
  Checked check(VisitContext context, PostRefillMeasure measure) {
    Optional<PumpModel> model = pumps.find(context.history().implant().pumpModel());
    if (model.isEmpty()) {
      return Checked.of(List.of(refuse(
          "reservoir-unknown",
          "the reservoir of this pump model is not known: nothing can be concluded",
          VisitSources.ORDER)));
    }
    Volume injected = context.visit().find(Injection.class).orElseThrow().volume();
    ObjectNode answer = run(
        "post-refill-check",
        Json.mapper()
            .createObjectNode()
            .put("reservoir", model.get().volumes().reservoir().value().toString())
            .put("injected", injected.toString())
            .put("measured", measure.measured().toString())
            .put("method", Reads.name(measure.method())));
    var findings = new ArrayList<>(findings(answer));
    if (answer.get("possiblePocketFill").asBoolean()) {
      findings.add(refuse(
          "possible-pocket-fill",
          "urgent: " + answer.get("gap").asText() + " is missing and may be in the pocket; watch"
              + " for overdose, then withdrawal",
          VisitSources.POCKET_FILL));
    }
    return new Checked(findings, Optional.of(answer));
  }

  private ObjectNode run(String name, ObjectNode input) {
    return calculations
        .find(name)
        .orElseThrow(() -> new IllegalStateException("no calculation " + name))
        .calculate(JsonInput.parse(input.toString()));
  }

  private static List<Finding> findings(ObjectNode answer) {
    return List.of(Json.read(answer.get("findings").toString(), Finding[].class));
  }
}
