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
import dev.thecal.core.quantity.Unit;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Reads a {@link Programme} from JSON, fields named as in the record; the flow is computed, never given,
 * and the state is set by what is done with it.
 */
public final class ProgrammeInput {

  private final Field<ProgrammeId> id;
  private final Field<Instant> from;
  private final Field<ProgrammeMode> mode;
  private final Field<String> drug;
  private final Field<Measure> concentration;
  private final Field<Measure> dose;
  private final Field<String> reason;
  private final ProgrammeId fresh = new ProgrammeId(Ids.next());

  private ProgrammeInput(JsonInput in) {
    id = in.optional("id", ProgrammeId::new);
    from = in.required("from", Reads::instant);
    mode = in.optional("mode", Reads.oneOf(ProgrammeMode.class));
    drug = in.required("drug", Reads.text(100));
    concentration = in.required("concentration", MassUnits::concentration);
    dose = in.optional("dose", MassUnits::dose);
    reason = in.optional("reason", Reads.text(1000));
    requireDose(in);
    requireFlow(in);
  }

  /**
   * @param implant the pump, usually the one in the body
   */
  public static Supplier<Programme> read(JsonInput in, Implant implant) {
    var fields = new ProgrammeInput(in);
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
        new Concentration(concentration.get().amount()),
        amount(),
        flow(),
        unit(),
        reason.optional());
  }

  private ProgrammeMode mode() {
    return mode.optional().orElse(ProgrammeMode.SIMPLE_CONTINUOUS);
  }

  private DailyDose amount() {
    return new DailyDose(dose.optional().map(Measure::amount).orElse(0L));
  }

  private Unit unit() {
    return MassUnits.of(dose.optional().orElseGet(concentration));
  }

  private FlowRate flow() {
    return Programme.flowOf(amount(), new Concentration(concentration.get().amount()));
  }

  private void requireDose(JsonInput in) {
    boolean given = in.names().contains("dose");
    boolean zero = dose.optional().filter(value -> value.amount() == 0).isPresent();
    switch (mode()) {
      case SIMPLE_CONTINUOUS -> {
        if (!given) {
          in.problem("dose", "required field \"dose\" is missing");
        } else if (zero) {
          in.problem("dose", "a dose above 0 is expected; maybe \"mode\": \"stopped\"");
        }
      }
      case STOPPED -> {
        if (given && !zero) {
          in.problem("dose", "a stopped pump has no dose; leave it out");
        }
      }
    }
  }

  private void requireFlow(JsonInput in) {
    if (dose.optional().isPresent() && concentration.optional().isPresent()) {
      try {
        flow();
      } catch (ArithmeticException e) {
        in.problem("dose", dose.get() + " at " + concentration.get() + " is too large a flow");
      }
    }
  }
}
