package dev.thecal.candidacy;

import dev.thecal.candidacy.rule.Change;
import dev.thecal.candidacy.rule.Question;
import dev.thecal.core.evidence.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a patient may read of an assessment: points to talk about at the next visit, in plain words. It holds
 * no decision, no figure and nothing that rests on a sensitive fact. A point without plain words of ours is
 * left to the visit.
 */
public final class PatientText {

  private static final Map<PatientLanguage, PatientWords> WORDS = Map.of(
      PatientLanguage.EN, new PatientWords(PatientLanguage.EN),
      PatientLanguage.ES, new PatientWords(PatientLanguage.ES));

  private PatientText() {}

  /** In English; the same whether or not the caller may see sensitive facts. */
  public static String of(Assessment answer) {
    return of(answer, words(PatientLanguage.EN), PatientLanguage.EN);
  }

  /** In that language; a translation that is not reviewed says so first and has the English below it. */
  public static String of(Assessment answer, PatientLanguage language) {
    PatientWords words = words(language);
    String text = of(answer, words, language);
    return words
        .find("unreviewed")
        .map(mark -> mark + "\n\n" + text + "\n" + of(answer))
        .orElse(text);
  }

  private static String of(Assessment answer, PatientWords words, PatientLanguage language) {
    List<PolicyFinding> open = answer.withoutSensitive().findings().stream()
        .filter(PolicyFinding::isOpen)
        .toList();
    List<String> points = open.stream()
        .flatMap(PatientText::facts)
        .distinct()
        .flatMap(fact -> words.find("talk." + fact).stream())
        .distinct()
        .toList();
    var text = new StringBuilder();
    text.append(words.get("begin").replace("{day}", language.day(answer.on()))).append("\n\n");
    text.append(words.get("points")).append('\n');
    points.forEach(point -> text.append("- ").append(point).append('\n'));
    if (open.stream()
        .anyMatch(one -> one.finding().change().flatMap(Change::from).isPresent())) {
      text.append("- ").append(words.get("time")).append('\n');
    }
    text.append("- ").append(words.get("more")).append("\n\n");
    return text.append(words.get("end")).append('\n').toString();
  }

  /** What is missing, or what would have to be otherwise. */
  private static Stream<String> facts(PolicyFinding one) {
    return one.finding().verdict() == Verdict.NOT_MET
        ? one.finding().change().flatMap(Change::fact).stream()
        : one.finding().missing().stream().map(Question::fact);
  }

  private static PatientWords words(PatientLanguage language) {
    return Objects.requireNonNull(WORDS.get(language), language::name);
  }

  /** Every English text that a patient may meet here, for those who review the wording. */
  public static List<String> texts() {
    PatientWords words = words(PatientLanguage.EN);
    return words.keys().stream().map(words::get).toList();
  }
}
