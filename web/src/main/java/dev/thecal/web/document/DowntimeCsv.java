package dev.thecal.web.document;

import dev.thecal.core.json.Reads;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The downtime list as RFC 4180 text for a spreadsheet. */
public final class DowntimeCsv {

  private static final List<String> HEADER = List.of(
      "state",
      "latest_day",
      "recommended_day",
      "name",
      "born_on",
      "record_number",
      "phone",
      "drug_and_concentration",
      "dose",
      "last_fill",
      "volume_filled",
      "warning",
      "clinic",
      "clinic_phone",
      "on_call_phone",
      "made_at");

  private DowntimeCsv() {}

  /** One line per pump, each with the clinic's phones and the age of the list. */
  public static String of(DowntimeList list) {
    return line(HEADER)
        + list.rows().stream().map(row -> line(cells(list, row))).collect(Collectors.joining());
  }

  private static List<String> cells(DowntimeList list, DowntimeList.Row row) {
    PumpContents contents = row.contents();
    return List.of(
        Reads.name(row.state()),
        day(row.latest()),
        day(row.recommended()),
        row.patient().name(),
        row.patient().bornOn().toString(),
        row.patient().recordNumber().orElse(""),
        row.patient().phone().orElse("no phone on record"),
        contents.drugs().stream()
            .map(drug -> drug.id() + " " + drug.concentration())
            .collect(Collectors.joining(" with ")),
        contents.dose().orElse("not known"),
        contents.filledAt().map(Object::toString).orElse("not known"),
        contents.volume().orElse("not known"),
        contents.warning().orElse(""),
        list.clinic().name(),
        list.clinic().phone(),
        list.clinic().onCallPhone(),
        list.madeAt().toString());
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("not known");
  }

  private static String line(List<String> cells) {
    return cells.stream().map(DowntimeCsv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  /** A spreadsheet would run what begins like a formula, so such a text gets an apostrophe in front. */
  private static String cell(String text) {
    String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
