package dev.thecal.content.lint;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A lead-in that ends with a colon, with no list behind it: something was lost. */
final class EmptyList implements PassageRule {

  private static final Pattern LEAD_IN = Pattern.compile("(?m)^.*\\S.*:\\**[ \\t]*$");
  private static final Pattern LIST = Pattern.compile(
      "\\s*(?:[-*+•]\\s|\\d+[.)]\\s|\\{\\{[a-z.-]+}}\\s*(?:\\n|$)).*", Pattern.DOTALL);

  @Override
  public void check(Passage passage, Consumer<LintFinding> findings) {
    Matcher leadIn = LEAD_IN.matcher(passage.text());
    while (leadIn.find()) {
      String rest = passage.text().substring(leadIn.end());
      if (!LIST.matcher(rest).matches()) {
        findings.accept(LintFinding.error(
            "empty-list",
            passage.lineOf(leadIn.start()),
            leadIn.group().strip(),
            "no list follows what announces one (S0-08)",
            "add the list, or end the sentence with a full stop"));
      }
    }
  }
}
