package dev.thecal.content.readability;

import dev.thecal.content.library.Leaflet;
import dev.thecal.content.readability.ReadingReport.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Leaflets with what the formulas say of them, as a Markdown table. */
public final class ReadabilityTable {

  private ReadabilityTable() {}

  /**
   * One line a leaflet, by id: both formulas for the whole and the section that is hardest by the first.
   *
   * @param leaflets all of one language, at least one
   */
  public static String of(List<Leaflet> leaflets) {
    Reading any = ReadingReport.of(leaflets.get(0)).whole();
    var table = new StringBuilder();
    table.append("| Page | Words | ").append(any.first().title()).append(" | ");
    table.append(any.second().title()).append(" | Hardest section |\n|---|---:|---:|---:|---|\n");
    leaflets.stream().sorted(Comparator.comparing(Leaflet::id)).forEach(leaflet -> {
      ReadingReport report = ReadingReport.of(leaflet);
      table.append("| ").append(leaflet.id()).append(" | ");
      table.append(report.whole().counts().words()).append(" | ");
      table.append(rounded(report.whole().firstValue())).append(" | ");
      table.append(rounded(report.whole().secondValue())).append(" | ");
      table.append(hardest(report)).append(" |\n");
    });
    return table.toString();
  }

  private static String hardest(ReadingReport report) {
    var order = Comparator.comparing((Map.Entry<String, Reading> entry) -> ease(entry.getValue()));
    return report.sections().entrySet().stream()
        .min(order)
        .map(entry -> entry.getKey() + " " + rounded(entry.getValue().firstValue()))
        .orElse("");
  }

  /** Higher is easier, whichever way the formula runs. */
  private static BigDecimal ease(Reading reading) {
    return reading.first() == Formula.FLESCH_KINCAID
        ? reading.firstValue().negate()
        : reading.firstValue();
  }

  private static String rounded(BigDecimal value) {
    return value.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
