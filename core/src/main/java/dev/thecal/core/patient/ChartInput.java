package dev.thecal.core.patient;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.access.Ids;
import dev.thecal.core.json.Field;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads chart items from JSON, fields named as in the records; {@code id} of the entry is made up if it is
 * not given. Take the note only after {@link JsonInput#check()}.
 */
public final class ChartInput {

  private ChartInput() {}

  /** A {@link NotedCondition}. */
  public static Supplier<ChartNote> readCondition(JsonInput in) {
    var condition = in.required("condition", id("condition"));
    var diagnosisCode = in.optional("diagnosisCode", Reads.text(10));
    var since = in.optional("since", Reads::date);
    var notedOn = in.required("notedOn", Reads::date);
    var remark = in.optional("remark", Reads.text(2000));
    requireOrder(in, since, "notedOn", notedOn);
    return note(
        in,
        () -> new NotedCondition(
            condition.get(),
            diagnosisCode.optional(),
            since.optional(),
            notedOn.get(),
            remark.optional()));
  }

  /** A {@link FailedTherapy}. */
  public static Supplier<ChartNote> readFailedTherapy(JsonInput in) {
    var therapy = in.required("therapy", id("therapy"));
    var kind = in.required("therapyKind", Reads.oneOf(TherapyKind.class));
    var startedOn = in.optional("startedOn", Reads::date);
    var endedOn = in.optional("endedOn", Reads::date);
    var dose = in.optional("dose", Reads.text(100));
    var reason = in.required("reason", Reads.oneOf(FailureReason.class));
    var notedOn = in.required("notedOn", Reads::date);
    var remark = in.optional("remark", Reads.text(2000));
    requireOrder(in, startedOn, "endedOn", endedOn);
    return note(
        in,
        () -> new FailedTherapy(
            therapy.get(),
            kind.get(),
            startedOn.optional(),
            endedOn.optional(),
            dose.optional(),
            reason.get(),
            notedOn.get(),
            remark.optional()));
  }

  /** A {@link Score}. */
  public static Supplier<ChartNote> readScore(JsonInput in) {
    var instrument = in.required("instrument", id("instrument"));
    var value = in.requiredNumber("value");
    var on = in.required("on", Reads::date);
    var context = in.optional("context", id("context"));
    value.optional().ifPresent(number -> onScale(in, instrument, number));
    return note(in, () -> new Score(instrument.get(), value.get(), on.get(), context.optional()));
  }

  /** A {@link ClinicalFact}. */
  public static Supplier<ChartNote> readFact(JsonInput in) {
    var key = in.required("key", id("fact key"));
    Field<JsonNode> value = in.optionalRaw("value");
    var on = in.required("on", Reads::date);
    var source = in.optional("source", Reads.text(200));
    value
        .optional()
        .ifPresentOrElse(
            given -> flat(in, given),
            () -> in.problem("value", "required field \"value\" is missing"));
    return note(in, () -> new ClinicalFact(key.get(), value.get(), on.get(), source.optional()));
  }

  /** An {@link Allergy}. */
  public static Supplier<ChartNote> readAllergy(JsonInput in) {
    var substance = in.required("substance", id("substance"));
    var against = in.required("against", Reads.oneOf(Allergy.Against.class));
    var reaction = in.optional("reaction", Reads.text(500));
    var severity = in.optional("severity", Reads.oneOf(Allergy.Severity.class));
    var notedOn = in.required("notedOn", Reads::date);
    var remark = in.optional("remark", Reads.text(2000));
    return note(
        in,
        () -> new Allergy(
            substance.get(),
            against.get(),
            reaction.optional(),
            severity.optional(),
            notedOn.get(),
            remark.optional()));
  }

  /** A {@link Weight}. */
  public static Supplier<ChartNote> readWeight(JsonInput in) {
    var weight = in.required("weight", BodyWeight::parse);
    var on = in.required("on", Reads::date);
    return note(in, () -> new Weight(weight.get(), on.get()));
  }

  static Supplier<ChartNote> note(JsonInput in, Supplier<ChartItem> item) {
    var id = in.optional("id", id("chart entry id"));
    String fresh = Ids.next();
    return () -> new ChartNote(id.optional().orElse(fresh), item.get());
  }

  static Function<String, String> id(String what) {
    return value -> Ids.require(what, value);
  }

  static void requireOrder(
      JsonInput in, Field<LocalDate> first, String laterName, Field<LocalDate> later) {
    first
        .optional()
        .filter(start -> later.optional().filter(start::isAfter).isPresent())
        .ifPresent(start -> in.problem(laterName, later.get() + " is before " + start));
  }

  private static void onScale(JsonInput in, Field<String> instrument, BigDecimal value) {
    try {
      Score.requireOnScale(instrument.optional().orElse(""), value);
    } catch (IllegalArgumentException e) {
      in.problem("value", String.valueOf(e.getMessage()));
    }
  }

  private static void flat(JsonInput in, JsonNode value) {
    try {
      ClinicalFact.requireFlat(value);
    } catch (IllegalArgumentException e) {
      in.problem("value", String.valueOf(e.getMessage()));
    }
  }
}
