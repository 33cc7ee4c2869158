package dev.thecal.candidacy.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.calculation.Answer;
import dev.thecal.core.calculation.Calculation;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.patient.Sex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The score of an instrument from its answers; what is missing is named, never taken for "no". */
final class ScoreCalculation implements Calculation {

  private static final int OLDEST = 130;

  /** What can be scored; written in capitals, as the instruments are. */
  private enum Instrument {
    ODI("sum of the sections / (5 x sections answered), in per cent"),
    ORT("sum of the weights: 0 to 3 low, 4 to 7 moderate, 8 and more high"),
    ASHWORTH("fall in points; 1+ counts as one and a half"),
    NRS("a number from 0, no pain, to 10; no band: no sourced one is at hand"),
    PHQ9("sum of nine answers of 0 to 3; no band: no sourced one is at hand");

    private final String rule;

    Instrument(String rule) {
      this.rule = rule;
    }

    Citation source() {
      return switch (this) {
        case ODI -> Oswestry.SOURCE;
        case ORT -> OpioidRisk.BANDS;
        case ASHWORTH -> Ashworth.SOURCE;
        case NRS -> NumericRating.SOURCE;
        case PHQ9 -> PatientHealth.SOURCE;
      };
    }

    static Instrument parse(String name) {
      return Arrays.stream(values())
          .filter(instrument -> instrument.name().equals(name))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(
              "\"" + name + "\" is not one of ODI, ORT, ASHWORTH, NRS, PHQ9"));
    }
  }

  @Override
  public String name() {
    return "score";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {
    var instrument = in.required("instrument", Instrument::parse);
    Supplier<InstrumentScore> score = instrument
        .optional()
        .map(known -> read(known, in))
        .orElseGet(() -> in.requiredObject("answers", ScoreCalculation::nothing));
    in.check();
    return answer(instrument.get(), score.get()).json();
  }

  private static Supplier<InstrumentScore> read(Instrument instrument, JsonInput in) {
    return switch (instrument) {
      case ODI -> whole(in, Oswestry.SECTIONS, Oswestry.WORST, Oswestry::of);
      case ORT -> in.requiredObject("answers", ScoreCalculation::risk);
      case ASHWORTH -> in.requiredObject("answers", ScoreCalculation::grades);
      case NRS -> in.requiredObject("answers", ScoreCalculation::rating);
      case PHQ9 -> whole(in, PatientHealth.QUESTIONS, PatientHealth.WORST, PatientHealth::of);
    };
  }

  private static Answer answer(Instrument instrument, InstrumentScore result) {
    var answer = new Answer();
    result
        .score()
        .ifPresentOrElse(s -> answer.number("score", s), () -> answer.undetermined("score"));
    answer
        .text("band", result.band())
        .codes("missing", result.missing())
        .reason("scoring", instrument.rule, instrument.source());
    if (instrument == Instrument.PHQ9 && result.concerning()) {
      answer.finding(
          "talk-today",
          Severity.WARN,
          "the ninth answer is above 0: somebody of the team talks with the patient about it today, whatever the"
              + " total is",
          PatientHealth.SOURCE);
    }
    if (instrument == Instrument.ORT) {
      answer.reason(
          "weights", "the weights differ by sex; age 16 to 45 adds 1", OpioidRisk.WEIGHTS);
    }
    if (!result.missing().isEmpty()) {
      answer.finding(
          "answers-missing",
          Severity.WARN,
          "not answered: " + String.join(", ", result.missing()) + "; nothing was assumed for them",
          instrument.source());
    }
    return answer;
  }

  /** So many whole numbers from 0 to the worst, or null. */
  private static Supplier<InstrumentScore> whole(
      JsonInput in,
      int count,
      int worst,
      Function<List<Optional<Integer>>, InstrumentScore> scoring) {
    Optional<JsonNode> list = in.optionalRaw("answers").optional();
    if (list.filter(node -> node.isArray() && node.size() == count).isEmpty()) {
      in.problem(
          "answers",
          "a list of " + (count == Oswestry.SECTIONS ? "ten" : "nine")
              + " answers is expected, each 0 to " + worst + " or null");
      return () -> scoring.apply(List.of());
    }
    var answers = new ArrayList<Optional<Integer>>();
    for (int i = 0; i < count; i++) {
      answers.add(one(in, list.get().get(i), "answers/" + i, worst));
    }
    return () -> scoring.apply(answers);
  }

  private static Optional<Integer> one(JsonInput in, JsonNode answer, String at, int worst) {
    if (answer.isNull()) {
      return Optional.empty();
    }
    if (!answer.isIntegralNumber()
        || !answer.canConvertToInt()
        || answer.intValue() < 0
        || answer.intValue() > worst) {
      in.problem(at, "a whole number from 0 to " + worst + ", or null, is expected, was " + answer);
      return Optional.empty();
    }
    return Optional.of(answer.intValue());
  }

  private static Supplier<InstrumentScore> risk(JsonInput in) {
    var sex = in.optional("sex", Reads.oneOf(Sex.class));
    var age = in.optionalInt("age", 0, OLDEST);
    var items = new LinkedHashMap<OpioidRisk.Item, Optional<Boolean>>();
    for (OpioidRisk.Item item : OpioidRisk.Item.values()) {
      items.put(item, in.optionalBoolean(item.field()).optional());
    }
    return () -> {
      var answers = new EnumMap<OpioidRisk.Item, Boolean>(OpioidRisk.Item.class);
      items.forEach((item, answer) -> answer.ifPresent(yes -> answers.put(item, yes)));
      return OpioidRisk.of(sex.optional(), age.optional(), answers);
    };
  }

  private static Supplier<InstrumentScore> grades(JsonInput in) {
    var before = in.optional("before", Ashworth.Grade::parse);
    var after = in.optional("after", Ashworth.Grade::parse);
    return () -> Ashworth.of(before.optional(), after.optional());
  }

  private static Supplier<InstrumentScore> rating(JsonInput in) {
    var score = in.optionalInt("score", 0, NumericRating.WORST);
    return () -> NumericRating.of(score.optional());
  }

  /** Without a known instrument its answers cannot be read, so nothing in them is called unknown. */
  private static Supplier<InstrumentScore> nothing(JsonInput in) {
    in.names().forEach(in::optionalRaw);
    return () -> new InstrumentScore(Optional.empty(), Optional.empty(), List.of());
  }
}
