package dev.thecal.core.infusion;

import dev.thecal.core.access.Ids;
import dev.thecal.core.implant.Implant;
import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.Concentration;
import dev.thecal.core.quantity.DailyDose;
import dev.thecal.core.quantity.FlowRate;
import dev.thecal.core.quantity.Measure;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads a {@link Programme} from JSON, fields named as in the record; what follows from the rest is
 * computed, never given (see {@link ModeFields}), and the state is set by what is done with it.
 */
public final class ProgrammeInput {

  private final Field<ProgrammeId> id;
  private final Field<Instant> from;
  private final Field<ProgrammeMode> mode;
  private final Field<String> drug;
  private final Field<Measure> concentration;
  private final Field<Measure> dose;
  private final Field<FlowRate> flow;
  private final Supplier<List<Component>> secondary;
  private final Field<Delivery> delivery;
  private final Field<String> reason;
  private final boolean complete;
  private final ProgrammeId fresh = new ProgrammeId(Ids.next());

  private ProgrammeInput(JsonInput in) {
    id = in.optional("id", ProgrammeId::new);
    from = in.required("from", Reads::instant);
    mode = in.optional("mode", Reads.oneOf(ProgrammeMode.class));
    drug = in.required("drug", Reads.text(100));
    concentration = in.required("concentration", MassUnits::concentration);
    dose = in.optional("dose", MassUnits::dose);
    flow = in.optional("flow", FlowRate::parse);
    secondary = MixtureInput.secondary(in, drug);
    delivery = in.optionalObject("delivery", DeliveryInput::read);
    reason = in.optional("reason", Reads.text(1000));
    boolean readable = delivery.optional().isPresent() || !in.names().contains("delivery");
    complete = readable
        && new ModeFields(in, mode(), delivery()).check(dose, flow)
        && from.optional().isPresent()
        && drug.optional().isPresent()
        && concentration.optional().isPresent()
        && (mode() != ProgrammeMode.CONSTANT_FLOW || flow.optional().isPresent());
  }

  /**
   * @param implant the pump, usually the one in the body
   */
  public static Supplier<Programme> read(JsonInput in, Implant implant) {
    var fields = new ProgrammeInput(in);
    fields.requireFit(in, implant);
    return () -> fields.programme(implant);
  }

  private Programme programme(Implant implant) {
    return new Programme(
        implant.clinic(),
        implant.patient(),
        id.optional().orElse(fresh),
        implant.id(),
        ProgrammeState.ORDERED,
        from.get(),
        mode(),
        drug.get(),
        strength(),
        amount(),
        flow(),
        MassUnits.of(dose.optional().orElseGet(concentration)),
        secondary.get(),
        delivery(),
        reason.optional());
  }

  private ProgrammeMode mode() {
    return mode.optional().orElse(ProgrammeMode.SIMPLE_CONTINUOUS);
  }

  private Delivery delivery() {
    return delivery.optional().orElse(Delivery.CONSTANT);
  }

  private Concentration strength() {
    return new Concentration(concentration.get().amount());
  }

  private DailyDose amount() {
    return switch (mode()) {
      case SIMPLE_CONTINUOUS, STOPPED ->
        new DailyDose(dose.optional().map(Measure::amount).orElse(0L));
      case CONSTANT_FLOW -> Programme.doseOf(flow.get(), strength());
      case FLEX, PERIODIC_BOLUS, SINGLE_BOLUS -> delivery().doseInDay();
    };
  }

  private FlowRate flow() {
    return mode() == ProgrammeMode.CONSTANT_FLOW
        ? flow.get()
        : Programme.flowOf(amount(), strength());
  }

  /** What is too large to reckon with says so here, not in the middle of a calculation. */
  private void requireFit(JsonInput in, Implant implant) {
    if (complete) {
      try {
        DeliveryLimits.requireFit(programme(implant));
      } catch (ArithmeticException e) {
        in.problem(
            in.names().contains("dose") ? "dose" : "",
            "this at " + concentration.get() + " is too large a flow");
      }
    }
  }
}
