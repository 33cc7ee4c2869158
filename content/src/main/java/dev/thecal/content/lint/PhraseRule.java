package dev.thecal.content.lint;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that mislead.
 *
 * @param pattern any case
 */
record PhraseRule(String id, Pattern pattern, String reason, String better) implements PassageRule {

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

  static Supplier<PhraseRule> read(JsonInput in) {
    var id = in.required("id", Reads.text(60));
    var pattern = in.required("pattern", text -> Pattern.compile(text, FLAGS));
    var reason = in.required("reason", Reads.text(200));
    var better = in.required("better", Reads.text(200));
    return () -> new PhraseRule(id.get(), pattern.get(), reason.get(), better.get());
  }

  @Override
  public void check(Passage passage, Consumer<LintFinding> findings) {
    Matcher found = pattern.matcher(passage.text());
    while (found.find()) {
      findings.accept(
          LintFinding.error(id, passage.lineOf(found.start()), found.group(), reason, better));
    }
  }
}
