package dev.thecal.web.architecture;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a page must not hold under our content security policy, where a blocked trigger filter fails open. */
final class TemplateLint {

  private static final Map<String, Pattern> FORBIDDEN = Map.of(
      "inline style", Pattern.compile("\\sstyle\\s*=", Pattern.CASE_INSENSITIVE),
      "style element", Pattern.compile("<style\\b", Pattern.CASE_INSENSITIVE),
      "hx-on", Pattern.compile("\\b(data-)?hx-on\\b", Pattern.CASE_INSENSITIVE),
      "trigger filter",
          Pattern.compile(
              "\\bhx-trigger\\s*=\\s*(\"[^\"]*\\[|'[^']*\\[)", Pattern.CASE_INSENSITIVE),
      "computed hx-vals",
          Pattern.compile(
              "\\bhx-(vals|headers|vars)\\s*=\\s*[\"']\\s*(js|javascript):|\\bhx-vars\\b",
              Pattern.CASE_INSENSITIVE),
      "inline script", Pattern.compile("<script\\b(?![^>]*\\bsrc\\s*=)", Pattern.CASE_INSENSITIVE),
      "event attribute", Pattern.compile("<[a-z][^>]*\\son[a-z]+\\s*=", Pattern.CASE_INSENSITIVE),
      "javascript address", Pattern.compile("[\"']\\s*javascript:", Pattern.CASE_INSENSITIVE));

  private TemplateLint() {}

  /** The names of what is wrong, sorted; empty if all is well. */
  static List<String> problems(String template) {
    return FORBIDDEN.entrySet().stream()
        .filter(rule -> rule.getValue().matcher(template).find())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
