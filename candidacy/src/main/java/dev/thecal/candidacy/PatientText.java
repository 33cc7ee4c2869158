package dev.thecal.candidacy;

import dev.thecal.candidacy.rule.Change;
import dev.thecal.candidacy.rule.DayText;
import dev.thecal.candidacy.rule.Question;
import dev.thecal.core.evidence.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What a patient may read of an assessment: points to talk about at the next visit, in plain words. It holds
 * no decision, no figure and nothing that rests on a sensitive fact. A point without plain words of ours is
 * left to the visit.
 */
public final class PatientText {

  private static final String FILE = "/patient/en.properties";
  private static final Properties WORDS = load();

  private PatientText() {}

  private static Properties load() {
    var words = new Properties();
    try (InputStream in = PatientText.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + FILE);
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In English; the same whether or not the caller may see sensitive facts. */
  public static String of(Assessment answer) {
    List<PolicyFinding> open = answer.withoutSensitive().findings().stream()
        .filter(PolicyFinding::isOpen)
        .toList();
    List<String> points = open.stream()
        .flatMap(PatientText::facts)
        .distinct()
        .flatMap(fact -> word("talk." + fact).stream())
        .distinct()
        .toList();
    var text = new StringBuilder();
    text.append(needed("begin").replace("{day}", DayText.of(answer.on()))).append("\n\n");
    text.append(needed("points")).append('\n');
    points.forEach(point -> text.append("- ").append(point).append('\n'));
    if (open.stream()
        .anyMatch(one -> one.finding().change().flatMap(Change::from).isPresent())) {
      text.append("- ").append(needed("time")).append('\n');
    }
    text.append("- ").append(needed("more")).append("\n\n");
    return text.append(needed("end")).append('\n').toString();
  }

  /** What is missing, or what would have to be otherwise. */
  private static Stream<String> facts(PolicyFinding one) {
    return one.finding().verdict() == Verdict.NOT_MET
        ? one.finding().change().flatMap(Change::fact).stream()
        : one.finding().missing().stream().map(Question::fact);
  }

  private static String needed(String key) {
    return word(key).orElseThrow(() -> new IllegalStateException(FILE + " lacks " + key));
  }

  private static Optional<String> word(String key) {
    return Optional.ofNullable(WORDS.getProperty(key));
  }

  /** Every text that a patient may meet here, for those who review the wording. */
  public static List<String> texts() {
    return WORDS.stringPropertyNames().stream()
        .sorted()
        .map(PatientText::needed)
        .toList();
  }
}
