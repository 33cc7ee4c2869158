package dev.thecal.content.readability;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.calculation.Answer;
import dev.thecal.core.calculation.Calculation;
import dev.thecal.core.evidence.Citation;
import dev.thecal.core.evidence.Severity;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How hard a text is to read, by two formulas. Nothing is set aside: every word counts. */
public final class ReadabilityCalculation implements Calculation {

  private static final int MOST_CHARACTERS = 500_000;
  private static final int DECIMALS = 6;
  /** SMOG was made for samples of this many sentences. */
  private static final int ENOUGH_SENTENCES = 30;

  private static final Citation FLESCH_KINCAID =
      Citation.of("Kincaid JP et al. 1975", "0.39 words/sentence + 11.8 syllables/word - 15.59");
  private static final Citation SMOG = Citation.of(
      "SMOG as in koRpus",
      "1.0430 sqrt(words of 3 and more syllables * 30 / sentences) + 3.1291",
      "https://rdrr.io/cran/koRpus/man/SMOG.html");

  @Override
  public String name() {
    return "readability";
  }

  @Override
  public ObjectNode calculate(JsonInput in) {
    var text = in.required("text", Reads.text(MOST_CHARACTERS));
    var language = in.required("language", Reads.oneOf(Language.class));
    text.optional()
        .filter(value -> value.codePoints().noneMatch(Character::isLetterOrDigit))
        .ifPresent(value -> in.problem("text", "there is no word in the text"));
    in.check();
    return answer(language.get().count(text.get()), language.get()).json();
  }

  private static Answer answer(TextCounts counts, Language language) {
    BigDecimal kincaid = Readability.fleschKincaid(counts);
    BigDecimal smog = Readability.smog(counts.longWords(), counts.sentences());
    var answer = new Answer()
        .number("sentences", counts.sentences())
        .number("words", counts.words())
        .number("syllables", counts.syllables())
        .number("fleschKincaid", printed(kincaid))
        .number("smog", printed(smog));
    ease(answer, counts, language).number("grade", printed(kincaid.max(smog)));
    reason(answer, kincaid, smog);
    return counts.sentences() < ENOUGH_SENTENCES ? withShortText(answer, counts) : answer;
  }

  private static Answer ease(Answer answer, TextCounts counts, Language language) {
    return switch (language) {
      case EN -> answer.number("fleschReadingEase", printed(Readability.fleschReadingEase(counts)));
      case ES -> answer.number("fernandezHuerta", printed(Readability.fernandezHuerta(counts)));
    };
  }

  private static void reason(Answer answer, BigDecimal kincaid, BigDecimal smog) {
    boolean bySmog = smog.compareTo(kincaid) > 0;
    answer.reason(
        bySmog ? "smog" : "flesch-kincaid",
        "the harder of the two formulas is taken",
        bySmog ? SMOG : FLESCH_KINCAID);
  }

  private static Answer withShortText(Answer answer, TextCounts counts) {
    return answer.finding(
        "short-text",
        Severity.WARN,
        counts.sentences() + " sentences: SMOG is meant for " + ENOUGH_SENTENCES + " and more",
        SMOG);
  }

  private static BigDecimal printed(BigDecimal value) {
    return value.setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
  }
}
