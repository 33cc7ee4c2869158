package dev.thecal.web.architecture;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a page must not hold under our content security policy, where a blocked trigger filter fails open;
 * and a date typed as free text, where a month can be taken for a day.
 */
final class TemplateLint {

  private static final Map<String, Pattern> FORBIDDEN = Map.ofEntries(
      rule("inline style", "\\sstyle\\s*="),
      rule("style element", "<style\\b"),
      rule("hx-on", "\\b(data-)?hx-on\\b"),
      rule("trigger filter", "\\bhx-trigger\\s*=\\s*(\"[^\"]*\\[|'[^']*\\[)"),
      rule(
          "computed hx-vals",
          "\\bhx-(vals|headers|vars)\\s*=\\s*[\"']\\s*(js|javascript):|\\bhx-vars\\b"),
      // a data block is never run, so the policy does not ask about it
      rule("inline script", "<script\\b(?![^>]*\\bsrc\\s*=)(?! type=\"application/ld\\+json\">)"),
      rule("event attribute", "<[a-z][^>]*\\son[a-z]+\\s*="),
      rule("javascript address", "[\"']\\s*javascript:"),
      rule(
          "date as free text",
          "<input\\b(?![^>]*\\btype=\"(date|datetime-local|hidden|checkbox|radio)\")"
              + "[^>]*\\bname=\"(from|to|on|(?-i:[a-zA-Z]*(On|Date|From|Until))|date|until|born)\""));

  private TemplateLint() {}

  /** The names of what is wrong, sorted; empty if all is well. */
  static List<String> problems(String template) {
    return FORBIDDEN.entrySet().stream()
        .filter(rule -> rule.getValue().matcher(template).find())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static Map.Entry<String, Pattern> rule(String name, String pattern) {
    return Map.entry(name, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }
}
