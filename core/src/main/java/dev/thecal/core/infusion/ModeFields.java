package dev.thecal.core.infusion;

import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.quantity.FlowRate;
import dev.thecal.core.quantity.Measure;

/** Which fields a mode needs, and which would contradict it. */
final class ModeFields {

  private final JsonInput in;
  private final ProgrammeMode mode;
  private final Delivery delivery;
  private boolean fits = true;

  ModeFields(JsonInput in, ProgrammeMode mode, Delivery delivery) {
    this.in = in;
    this.mode = mode;
    this.delivery = delivery;
  }

  /** Whether nothing contradicts the mode. */
  boolean check(Field<Measure> dose, Field<FlowRate> flow) {
    boolean zero = dose.optional().filter(value -> value.amount() == 0).isPresent();
    switch (mode) {
      case SIMPLE_CONTINUOUS -> simple(zero);
      case STOPPED -> stopped(in.names().contains("dose") && !zero);
      case CONSTANT_FLOW -> constantFlow(flow);
      case FLEX, PERIODIC_BOLUS, SINGLE_BOLUS ->
        none("dose", "the dose follows from \"delivery\"; leave it out");
    }
    if (mode != ProgrammeMode.CONSTANT_FLOW) {
      none("flow", "the flow follows from the dose; leave it out");
    }
    segments();
    boluses();
    return fits;
  }

  private void simple(boolean zero) {
    if (!in.names().contains("dose")) {
      problem("dose", "required field \"dose\" is missing");
    } else if (zero) {
      problem("dose", "a dose above 0 is expected; maybe \"mode\": \"stopped\"");
    }
  }

  private void stopped(boolean dosed) {
    if (dosed) {
      problem("dose", "a stopped pump has no dose; leave it out");
    }
    noPatientBolus();
  }

  private void constantFlow(Field<FlowRate> flow) {
    none("dose", "the dose follows from the flow and the concentration; leave it out");
    if (!in.names().contains("flow")) {
      problem("flow", "required field \"flow\" is missing: what the pump is made for");
    } else if (flow.optional().filter(value -> value.nanolitresPerDay() == 0).isPresent()) {
      problem("flow", "a flow above 0 is expected");
    }
    noPatientBolus();
  }

  private void segments() {
    boolean told = !delivery.segments().isEmpty();
    if (mode == ProgrammeMode.FLEX && !told) {
      problem("delivery/segments", "a flex programme needs its segments");
    }
    if (mode != ProgrammeMode.FLEX && told) {
      problem("delivery/segments", "only \"mode\": \"flex\" has segments");
    }
  }

  private void boluses() {
    boolean periodic = mode == ProgrammeMode.PERIODIC_BOLUS;
    boolean expected = periodic || mode == ProgrammeMode.SINGLE_BOLUS;
    if (expected && delivery.bolus().isEmpty()) {
      problem("delivery/bolus", Reads.name(mode) + " needs its bolus");
    }
    if (!expected && delivery.bolus().isPresent()) {
      problem("delivery/bolus", Reads.name(mode) + " has no bolus; maybe \"patientBolus\"");
    }
    if (!expected && delivery.basal().isPresent()) {
      problem("delivery/basal", Reads.name(mode) + " has no basal dose under a bolus");
    }
    delivery
        .bolus()
        .filter(bolus -> expected && bolus.every().isPresent() != periodic)
        .ifPresent(bolus -> problem(
            "delivery/bolus/every",
            periodic ? "required field \"every\" is missing" : "a single bolus is not repeated"));
  }

  private void noPatientBolus() {
    if (delivery.patientBolus().isPresent()) {
      problem("delivery/patientBolus", Reads.name(mode) + " has no patient bolus");
    }
  }

  private void none(String field, String cure) {
    if (in.names().contains(field)) {
      problem(field, cure);
    }
  }

  private void problem(String field, String cure) {
    fits = false;
    in.problem(field, cure);
  }
}
