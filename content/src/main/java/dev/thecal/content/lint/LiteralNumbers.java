package dev.thecal.content.lint;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a clinic decides stands in its profile; written out, text and policy will differ one day. */
final class LiteralNumbers implements PassageRule {

  private static final Pattern PHONE =
      Pattern.compile("(?:\\+?1[- .]?)?\\(?\\b\\d{3}\\)?[- .]\\d{3}[- .]\\d{4}\\b");
  private static final Pattern EMERGENCY = Pattern.compile("\\b911\\b");
  private static final Pattern SPAN = Pattern.compile(
      "(?iu)\\b(?:de )?\\d{1,2} (?:to|a|or|o|-|–) \\d{1,2} (?:days|weeks|months|días|semanas|meses)\\b");
  private static final Pattern POLICY = Pattern.compile(
      "(?iu)\\b(?:refill|driv|housework|strenuous|lift|sport|brace|recarg|conduc|manej|esfuerzo|levant)");

  @Override
  public void check(Passage passage, Consumer<LintFinding> findings) {
    each(
        PHONE,
        passage,
        "literal-phone",
        "a number of a clinic stands in the text",
        "{{clinic.phone}} or {{clinic.on-call-phone}}",
        findings);
    each(
        EMERGENCY,
        passage,
        "literal-phone",
        "the emergency number stands in the text",
        "{{emergency.phone}}",
        findings);
    Matcher span = SPAN.matcher(passage.text());
    while (span.find()) {
      if (POLICY.matcher(line(passage.text(), span.start())).find()) {
        findings.accept(LintFinding.error(
            "literal-policy",
            passage.lineOf(span.start()),
            span.group(),
            "a span that the clinic decides may differ from its profile",
            "{{refill.interval}}, {{aftercare.strenuous}} or {{aftercare.driving}}"));
      }
    }
  }

  private static void each(
      Pattern pattern,
      Passage passage,
      String rule,
      String reason,
      String better,
      Consumer<LintFinding> findings) {
    Matcher found = pattern.matcher(passage.text());
    while (found.find()) {
      findings.accept(
          LintFinding.error(rule, passage.lineOf(found.start()), found.group(), reason, better));
    }
  }

  private static String line(String text, int at) {
    int from = text.lastIndexOf('\n', at) + 1;
    int to = text.indexOf('\n', at);
    return text.substring(from, to < 0 ? text.length() : to);
  }
}
