package dev.thecal.content.lint;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who cannot see a picture must learn the same from its text. */
final class AltText implements PassageRule {

  private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]*)]\\([^)]*\\)");
  private static final Pattern SAYS_NOTHING = Pattern.compile(
      "(?iu)\\s*|\\S+\\.(?:png|jpe?g|svg|gif|webp)|(?:an? |una? )?(?:image|picture|photo|graphic|imagen|foto|dibujo)(?: (?:of|de))?.{0,12}");
  private static final int LEAST_WORDS = 3;

  @Override
  public void check(Passage passage, Consumer<LintFinding> findings) {
    Matcher image = IMAGE.matcher(passage.text());
    while (image.find()) {
      String alt = image.group(1).strip();
      if (SAYS_NOTHING.matcher(alt).matches() || alt.split("\\s+").length < LEAST_WORDS) {
        findings.accept(LintFinding.error(
            "alt-text",
            passage.lineOf(image.start()),
            image.group(),
            "the text for those who cannot see it does not describe the picture (S4-17)",
            "say what it shows: A nurse puts a thin needle through the skin into the pump"));
      }
    }
  }
}
