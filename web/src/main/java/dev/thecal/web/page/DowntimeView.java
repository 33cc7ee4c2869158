package dev.thecal.web.page;

import dev.thecal.web.page.PatientPageView.Fact;
import java.util.List;

/** The list for the day on which no computer answers. */
public record DowntimeView(PrintFrame frame, String clinic, List<Fact> phones, List<Row> rows) {

  /**
   * One pump; what is not known says so.
   *
   * @param warning empty if nothing stands against the dose
   */
  public record Row(
      String state,
      String latest,
      String name,
      String born,
      String phone,
      String drug,
      String dose,
      String filled,
      String warning) {}
}
