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
import java.util.function.Supplier;

/** The score of an instrument from its answers; what is missing is named, never taken for "no". */
final class ScoreCalculation implements Calculation {

  private static final int OLDEST = 130;

  /** What can be scored; written in capitals, as the instruments are. */
  private enum Instrument {
    ODI("sum of the sections / (5 x sections answered), in per cent"),
    ORT("sum of the weights: 0 to 3 low, 4 to 7 moderate, 8 and more high"),
    ASHWORTH("fall in points; 1+ counts as one and a half");

    private final String rule;

    Instrument(String rule) {
      this.rule = rule;
    }

    Citation source() {
      return switch (this) {
        case ODI -> Oswestry.SOURCE;
        case ORT -> OpioidRisk.BANDS;
        case ASHWORTH -> Ashworth.SOURCE;
      };
    }

    static Instrument parse(String name) {
      return Arrays.stream(values())
          .filter(instrument -> instrument.name().equals(name))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException("\"" + name + "\" is not one of ODI, ORT, ASHWORTH"));
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
      case ODI -> sections(in);
      case ORT -> in.requiredObject("answers", ScoreCalculation::risk);
      case ASHWORTH -> in.requiredObject("answers", ScoreCalculation::grades);
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

  /** Ten of 0 to 5 or null. */
  private static Supplier<InstrumentScore> sections(JsonInput in) {
    Optional<JsonNode> list = in.optionalRaw("answers").optional();
    if (list.filter(node -> node.isArray() && node.size() == Oswestry.SECTIONS).isEmpty()) {
      in.problem("answers", "a list of ten answers is expected, each 0 to 5 or null");
      return () -> Oswestry.of(List.of());
    }
    var answers = new ArrayList<Optional<Integer>>();
    for (int i = 0; i < Oswestry.SECTIONS; i++) {
      answers.add(section(in, list.get().get(i), "answers/" + i));
    }
    return () -> Oswestry.of(answers);
  }

  private static Optional<Integer> section(JsonInput in, JsonNode answer, String at) {
    if (answer.isNull()) {
      return Optional.empty();
    }
    if (!answer.isIntegralNumber()
        || !answer.canConvertToInt()
        || answer.intValue() < 0
        || answer.intValue() > Oswestry.WORST) {
      in.problem(at, "a whole number from 0 to 5, or null, is expected, was " + answer);
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

  /** Without a known instrument its answers cannot be read, so nothing in them is called unknown. */
  private static Supplier<InstrumentScore> nothing(JsonInput in) {
    in.names().forEach(in::optionalRaw);
    return () -> new InstrumentScore(Optional.empty(), Optional.empty(), List.of());
  }
}
