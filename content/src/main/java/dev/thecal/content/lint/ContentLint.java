package dev.thecal.content.lint;

import dev.thecal.content.library.Leaflet;
import dev.thecal.content.library.Section;
import dev.thecal.content.readability.Language;
import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.json.JsonInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Checks texts for patients: phrases that mislead, lists that were lost, figures without a source, numbers
 * that the clinic decides, a missing word about emergencies, words that few readers know. Pure; safe to
 * share.
 */
public final class ContentLint {

  private final List<PassageRule> english = rules(Language.EN);
  private final List<PassageRule> spanish = rules(Language.ES);

  /** Every finding, by line. A draft may be incomplete, so nothing is missing in it. */
  public List<LintFinding> check(Leaflet leaflet) {
    Language language = Language.of(leaflet.language());
    var findings = new ArrayList<LintFinding>();
    for (Section section : leaflet.sections()) {
      passage(Passage.of(section), language, findings);
    }
    leaflet
        .section("when-to-call")
        .flatMap(section -> EmergencySentence.section(Passage.of(section)))
        .ifPresent(findings::add);
    findings.sort(LintFinding.ORDER);
    return List.copyOf(findings);
  }

  /** Every finding in a text without front matter, such as one that a clinic has on its own site. */
  public List<LintFinding> check(String text, Language language) {
    var findings = new ArrayList<LintFinding>();
    passage(Passage.plain(text), language, findings);
    EmergencySentence.plain(text).ifPresent(findings::add);
    findings.sort(LintFinding.ORDER);
    return List.copyOf(findings);
  }

  private void passage(Passage passage, Language language, List<LintFinding> findings) {
    List<PassageRule> rules = switch (language) {
      case EN -> english;
      case ES -> spanish;
    };
    rules.forEach(rule -> rule.check(passage, findings::add));
  }

  private static List<PassageRule> rules(Language language) {
    Stream<PassageRule> others = Stream.of(
        new EmptyList(),
        new LiteralNumbers(),
        new UnsourcedFigure(),
        new AltText(),
        PlainWords.of(language));
    return Stream.concat(phrases(language).stream(), others).toList();
  }

  private static List<PhraseRule> phrases(Language language) {
    String path = "/lint/phrases." + language.name().toLowerCase(Locale.ROOT) + ".json";
    try (InputStream in =
        Objects.requireNonNull(ContentLint.class.getResourceAsStream(path), path)) {
      return read(JsonInput.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /**
   * @throws Refusal with every problem of the file
   */
  private static List<PhraseRule> read(JsonInput in) {
    var all = in.requiredList("rules", PhraseRule::read);
    in.check();
    return all.get();
  }
}
