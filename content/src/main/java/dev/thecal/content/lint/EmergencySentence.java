package dev.thecal.content.lint;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whoever reads about care after an operation must learn when and where to go at once. */
final class EmergencySentence {

  private static final Pattern ROOM =
      Pattern.compile("(?iu)\\bemergency room\\b|\\bsala de emergencias\\b");
  private static final Pattern CALL = Pattern.compile("\\{\\{emergency\\.phone}}|\\b911\\b");
  private static final Pattern ABOUT_CARE = Pattern.compile(
      "(?iu)\\b(?:aftercare|wound|incision|after (?:the|your) (?:surgery|operation|implant|procedure)|herida|después de la operación)\\b");

  private EmergencySentence() {}

  /** In a leaflet the section on when to call must have both. */
  static Optional<LintFinding> section(Passage whenToCall) {
    return complete(whenToCall.text())
        ? Optional.empty()
        : Optional.of(missing(whenToCall.lineOf(0)));
  }

  /** A text without sections needs it if it speaks of care after an operation. */
  static Optional<LintFinding> plain(String text) {
    return ABOUT_CARE.matcher(text).find() && !complete(text)
        ? Optional.of(missing(1))
        : Optional.empty();
  }

  private static boolean complete(String text) {
    return ROOM.matcher(text).find() && CALL.matcher(text).find();
  }

  private static LintFinding missing(int line) {
    return LintFinding.error(
        "emergency-sentence",
        line,
        "",
        "nothing says when to call {{emergency.phone}} and when to go to the emergency room (S1-15)",
        "Call {{emergency.phone}} now if ... When we are closed, go to the emergency room.");
  }
}
