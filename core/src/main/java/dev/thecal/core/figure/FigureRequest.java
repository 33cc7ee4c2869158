package dev.thecal.core.figure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.reference.FigureKey;
import dev.thecal.core.reference.Figures;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A decision as somebody asks for it.
 *
 * @param own the clinic's value, for {@code OWN_VALUE} only
 * @param by id of a medical director of the clinic's profile
 * @param basedOn version of the newest decision that was seen, 0 without one
 * @param replacesCited says that a value whose source was read is meant to be replaced
 */
public record FigureRequest(
    ClinicId clinic,
    FigureKey figure,
    FigureDecision.What decision,
    Optional<Own> own,
    String by,
    String reason,
    long basedOn,
    boolean replacesCited) {

  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_ID = 60;

  /**
   * A value of the clinic.
   *
   * @param value fields of the figure that differ, each with its unit
   */
  public record Own(ObjectNode value, Citation source) {}

  /** Reads {@code {"figure": …, "decision": …, "by": …, "reason": …, "basedOn": 0}}. */
  public static Supplier<FigureRequest> read(JsonInput in, ClinicId clinic) {
    var figure = in.required("figure", FigureKey::new);
    var decision = in.required("decision", Reads.oneOf(FigureDecision.What.class));
    var value = in.optionalRaw("value");
    var source = in.optionalObject("source", Figures::citation);
    var by = in.required("by", Reads.text(LONGEST_ID));
    var reason = in.required("reason", Reads.text(LONGEST_REASON));
    var basedOn = in.requiredInt("basedOn", 0, Integer.MAX_VALUE);
    var replaces = in.optionalBoolean("replacesCited");
    boolean own =
        decision.optional().filter(FigureDecision.What.OWN_VALUE::equals).isPresent();
    boolean object = value.optional().filter(ObjectNode.class::isInstance).isPresent();
    if (own && !object) {
      in.problem("value", "give the fields of the value, for example {\"value\": \"60 days\"}");
    }
    if (own && !in.names().contains("source")) {
      in.problem("source", "say where the value comes from: title and locator");
    }
    if (!own && decision.optional().isPresent()) {
      refuseExtra(in);
    }
    return () -> new FigureRequest(
        clinic,
        figure.get(),
        decision.get(),
        source.optional().map(from -> new Own((ObjectNode) value.get(), from)),
        by.get(),
        reason.get(),
        basedOn.get(),
        replaces.optional().orElse(false));
  }

  private static void refuseExtra(JsonInput in) {
    for (String name : new String[] {"value", "source", "replacesCited"}) {
      if (in.names().contains(name)) {
        in.problem(name, "only an own-value has this; take it out");
      }
    }
  }
}
