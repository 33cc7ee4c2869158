package dev.thecal.web.page;

import static dev.thecal.web.page.FormInput.Kind.COUNT;
import static dev.thecal.web.page.FormInput.Kind.DAY;
import static dev.thecal.web.page.FormInput.Kind.LINES;
import static dev.thecal.web.page.FormInput.Kind.MOMENT;
import static dev.thecal.web.page.FormInput.Kind.TEXT;
import static dev.thecal.web.page.FormInput.Kind.TICK;
import static dev.thecal.web.page.FormInput.Kind.YES_NO;
import static dev.thecal.web.page.FormInput.ask;
import static dev.thecal.web.page.FormInput.choice;
import static dev.thecal.web.page.FormInput.hidden;
import static dev.thecal.web.page.FormInput.optional;

import dev.thecal.core.infusion.Component;
import dev.thecal.core.infusion.Programme;
import dev.thecal.core.json.Reads;
import dev.thecal.core.visit.NeedlePlacement;
import dev.thecal.core.visit.PostRefillMeasure;
import dev.thecal.core.visit.SecondCheck;
import dev.thecal.core.visit.Setback;
import dev.thecal.core.visit.StepKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What each step of a refill visit asks for, in the order in which it is done. */
final class StepForms {

  private StepForms() {}

  /** What the prescriber wants in the pump. */
  static List<FormInput> order() {
    return preparation("order/", "in the order");
  }

  /**
   * @param open orders about which the interrogation must say whether the pump runs them
   */
  static List<FormInput> of(StepKind kind, List<Programme> open) {
    return switch (kind) {
      case INTERROGATION -> interrogation(open);
      case IDENTITY -> identity();
      case SYRINGE_LABEL -> label();
      case SECOND_CHECK ->
        joined(
            preparation("", "as you read it on the syringe"),
            choice("method", "Where are you?", codes(SecondCheck.Method.values())),
            optional(TEXT, "code", "One-time code, if you are elsewhere"));
      case SKIN_PREPARATION ->
        List.of(
            ask(TICK, "allergyAsked", "I asked about allergies"),
            ask(LINES, "allergies", "Allergies, one a line; leave empty for none"),
            ask(TEXT, "antiseptic", "Antiseptic"),
            ask(TEXT, "localAnaesthetic", "Local anaesthetic, or none"),
            ask(TEXT, "kitLot", "Lot of the refill kit"));
      case NEEDLE_PLACEMENT ->
        List.of(
            choice(
                "port", "Which port, by template and touch?", codes(NeedlePlacement.Port.values())),
            ask(YES_NO, "needleStopReached", "Does the needle stand on the needle stop?"),
            ask(COUNT, "attempts", "Attempts"));
      case ASPIRATION ->
        List.of(
            ask(MOMENT, "at", "When"),
            ask(TEXT, "aspirated", "Drawn out until nothing more came, for example 4.5 mL"),
            optional(TEXT, "witness", "Who saw it thrown away, if the drug is controlled"));
      case FILL ->
        List.of(
            ask(MOMENT, "filledAt", "When"), ask(TEXT, "volume", "Injected, for example 20 mL"));
      case POST_REFILL_CHECK ->
        List.of(
            ask(TEXT, "measured", "Measured in the reservoir, for example 19.5 mL"),
            choice("method", "Measured with", codes(PostRefillMeasure.Method.values())));
      case PROGRAMME -> programme();
      case EDUCATION ->
        List.of(
            ask(TICK, "overdoseSigns", "The signs of too much were told"),
            ask(TICK, "withdrawalSigns", "The signs of too little were told"),
            ask(TICK, "whomToCall", "Whom to call was told"),
            ask(TEXT, "taughtTo", "Who listened"));
      case ESCALATION ->
        List.of(
            ask(TEXT, "toldTo", "Which clinician was told"),
            ask(TEXT, "decision", "What they decided"));
      case SETBACK -> setback();
      case WRONG_DRUG -> wrongDrug();
    };
  }

  private static List<FormInput> interrogation(List<Programme> open) {
    var inputs = new ArrayList<>(List.of(
        ask(MOMENT, "at", "When"),
        ask(TEXT, "deliveredBoluses", "Patient boluses since the last fill, for example 0 mL"),
        optional(TEXT, "programmedDelivery", "All that was programmed since the last fill"),
        ask(LINES, "alarms", "Alarms, one a line; leave empty for none"),
        ask(TEXT, "pumpClock", "The pump's clock shows")));
    for (int i = 0; i < open.size(); i++) {
      Programme order = open.get(i);
      inputs.add(hidden("orders/" + i + "/order", order.id().value()));
      inputs.add(ask(
          YES_NO,
          "orders/" + i + "/inPump",
          "Ordered: " + Component.text(order.components()) + ", " + order.doseText()
              + ". Does the pump run it?"));
      inputs.add(optional(MOMENT, "orders/" + i + "/since", "If it does: since when"));
    }
    return inputs;
  }

  private static List<FormInput> identity() {
    return joined(
        drugs("residue/", "left in the pump, as its record says"),
        ask(TEXT, "patient", "Patient's id or chart number, from wristband or card"),
        ask(TEXT, "pumpSerial", "Serial number that the programmer shows"));
  }

  private static List<FormInput> label() {
    return joined(
        preparation("", "on the label"),
        ask(TEXT, "familyName", "Family name on the label"),
        ask(DAY, "bornOn", "Date of birth on the label"),
        ask(TEXT, "lot", "Lot"),
        optional(DAY, "compoundedOn", "Prepared on, if the label says"),
        ask(DAY, "useBefore", "First day on which it must not be used"));
  }

  private static List<FormInput> programme() {
    return joined(
        List.of(
            ask(TICK, "unchanged", "Read back: the pump runs on unchanged"),
            optional(MOMENT, "programme/from", "Or a new programme, from"),
            optional(TEXT, "programme/drug", "Drug"),
            optional(TEXT, "programme/concentration", "Concentration, for example 10 mg/mL"),
            optional(TEXT, "programme/dose", "Dose, for example 2 mg/day"),
            optional(TEXT, "programme/reason", "Reason")),
        second("programme/").toArray(FormInput[]::new));
  }

  private static List<FormInput> setback() {
    return List.of(
        choice("what", "What happened?", codes(Setback.What.values())),
        choice("inside", "What is in the reservoir now?", codes(Setback.Inside.values())),
        optional(TEXT, "volumeInside", "Volume inside, if it was measured"),
        optional(TEXT, "wasted", "Drug that was wasted, for example 20 mL"),
        optional(TEXT, "witness", "Who saw it thrown away"),
        ask(TEXT, "remark", "In your words"));
  }

  private static List<FormInput> wrongDrug() {
    return joined(
        preparation("inPump/", "really in the pump"),
        ask(MOMENT, "foundAt", "When it was noticed"),
        ask(YES_NO, "pumpStopped", "Was the pump stopped?"),
        ask(TEXT, "toldTo", "Which clinician was told"),
        ask(TEXT, "action", "What was done for the patient"));
  }

  private static List<FormInput> preparation(String at, String where) {
    return joined(
        drugs(at, where), ask(TEXT, at + "volume", "Volume " + where + ", for example 20 mL"));
  }

  private static List<FormInput> drugs(String at, String where) {
    return joined(
        List.of(
            ask(TEXT, at + "drug", "Drug " + where),
            ask(TEXT, at + "concentration", "Concentration, for example 10 mg/mL")),
        second(at).toArray(FormInput[]::new));
  }

  private static List<FormInput> second(String at) {
    return List.of(
        optional(TEXT, at + "secondary/0/drug", "Second drug of a mixture"),
        optional(TEXT, at + "secondary/0/concentration", "Its concentration"));
  }

  private static List<FormInput> joined(List<FormInput> first, FormInput... more) {
    var all = new ArrayList<>(first);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }

  private static List<String> codes(Enum<?>[] values) {
    return Arrays.stream(values).map(Reads::name).toList();
  }
}
