package dev.thecal.web.cli;

import dev.thecal.content.library.Leaflet;
import dev.thecal.content.readability.Language;
import dev.thecal.content.readability.LeafletText;
import dev.thecal.content.readability.ReadingReport;
import dev.thecal.content.readability.ReadingReport.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the reading formulas say, as lines of text. */
final class ReadingText {

  private ReadingText() {}

  static String of(Leaflet leaflet) {
    ReadingReport report = ReadingReport.of(leaflet);
    var text = new StringBuilder(line("whole", report.whole()));
    report.sections().forEach((id, reading) -> text.append(line(id, reading)));
    return text + "Set aside: " + LeafletText.SET_ASIDE + ".\n";
  }

  /** A text without sections, all of it counted; nothing for a text without words. */
  static String of(String text, Language language) {
    return text.isBlank() ? "" : line("whole", ReadingReport.of(text, language));
  }

  private static String line(String part, Reading reading) {
    return "reads " + (reading.accepted() ? "easily" : "TOO HARD") + ": " + part + ": "
        + reading.first().title() + " " + rounded(reading.firstValue()) + ", "
        + reading.second().title() + " " + rounded(reading.secondValue()) + "\n";
  }

  private static String rounded(BigDecimal value) {
    return value.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
