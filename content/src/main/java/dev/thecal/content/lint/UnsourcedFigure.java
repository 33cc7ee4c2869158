package dev.thecal.content.lint;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A share or a span of years is a claim; its source must be named in the same paragraph. */
final class UnsourcedFigure implements PassageRule {

  private static final Pattern FIGURE =
      Pattern.compile("(?iu)\\b\\d+(?:[.,]\\d+)? ?(?:%|percent\\b|por ciento\\b)"
          + "|\\b\\d+ (?:out of|of every|in every|in|de cada) \\d+\\b"
          + "|\\b(?:over|more than|más de|up to|hasta) \\d+ (?:years|años)\\b");
  private static final Pattern SOURCE = Pattern.compile(
      "(?iu)\\b(?:stud(?:y|ies)|trial of|paper|review|survey|report|label|maker|guideline|guidance|rules?|medicare|source|panel"
          + "|according|says?|estudio|artículo|revisión|encuesta|informe|etiqueta|fabricante|guía|norma|reglas?|fuente|según|dice)\\b");

  @Override
  public void check(Passage passage, Consumer<LintFinding> findings) {
    Matcher figure = FIGURE.matcher(passage.text());
    while (figure.find()) {
      if (!SOURCE.matcher(paragraph(passage.text(), figure.start())).find()) {
        findings.accept(LintFinding.error(
            "figure-without-source",
            passage.lineOf(figure.start()),
            figure.group(),
            "a figure without the name of its source",
            "name it in the same paragraph: In a study of 110 people (name, year) ..."));
      }
    }
  }

  /** With the sentence that leads in, if the figure stands in a list. */
  private static String paragraph(String text, int at) {
    int before = text.lastIndexOf("\n\n", at);
    int to = text.indexOf("\n\n", at);
    boolean list = text.startsWith("- ", before + 2);
    int from = list ? text.lastIndexOf("\n\n", Math.max(0, before - 1)) : before;
    return text.substring(from + 1, to < 0 ? text.length() : to);
  }
}
