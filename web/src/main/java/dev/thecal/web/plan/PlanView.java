package dev.thecal.web.plan;

import dev.thecal.content.render.Wording;
import dev.thecal.web.page.PrintFrame;
import java.util.List;
import java.util.Optional;

/**
 * What a patient takes home.
 *
 * @param words of the language of the page
 * @param large for weak eyes
 * @param otherSize address of the same plan in the other size
 * @param otherLanguage address of the same plan in the other language
 * @param patient full name
 * @param open whether a site of the clinic is open now, in a sentence
 * @param refill when the next refill is, a sentence each
 * @param calendar what to keep to and until when, a sentence each
 * @param signs HTML, trusted: rendered by {@link dev.thecal.content.render.ClinicLeaflets}
 * @param reading titles of pages for this stage
 * @param questions to ask at the visit
 */
public record PlanView(
    PrintFrame frame,
    Wording words,
    boolean large,
    String otherSize,
    String otherLanguage,
    String patient,
    Calls calls,
    String open,
    List<String> refill,
    List<String> calendar,
    Optional<String> signs,
    List<String> reading,
    List<String> questions) {

  /** The numbers to call. */
  public record Calls(
      String clinic, String phone, String onCall, String emergency, List<String> hours) {}

  /** A phrase of the page. */
  public String say(String key) {
    return words.phrase(key);
  }
}
