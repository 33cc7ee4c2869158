package dev.thecal.web.page;

import dev.thecal.candidacy.selfcheck.SelfCheckStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step of the self-check as a page. All that was answered stands in hidden fields of the form.
 *
 * @param language of the words, as in HTML
 * @param words of the page by name
 * @param answers so far, each {@code question:choice}
 * @param back the answers without the last one; empty: back leads to the clinic's page
 * @param chosen false: the form was sent without a choice
 * @param other the same page in the other language
 * @param signs a leaflet for somebody with a pump
 */
public record SelfCheckView(
    PageFrame frame,
    String language,
    Map<String, String> words,
    SelfCheckStep step,
    List<String> answers,
    Optional<List<String>> back,
    boolean chosen,
    String address,
    Other other,
    Optional<String> signs,
    PhoneBox phones) {

  /** A language to change to. */
  public record Other(String language, String name) {}

  public SelfCheckView {
    words = Map.copyOf(words);
    answers = List.copyOf(answers);
  }

  public String word(String name) {
    return words.getOrDefault(name, "");
  }

  public String number() {
    return word("number")
        .replace("{number}", String.valueOf(step.number()))
        .replace("{most}", String.valueOf(step.atMost()));
  }
}
