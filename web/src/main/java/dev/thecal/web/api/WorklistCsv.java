package dev.thecal.web.api;

import dev.thecal.core.json.Reads;
import dev.thecal.scheduling.recall.RecallStatus;
import dev.thecal.scheduling.worklist.NetworkWorklist;
import dev.thecal.scheduling.worklist.WorklistRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The worklist as RFC 4180 text for a spreadsheet: one line per pump, a missing phone said and not skipped. */
final class WorklistCsv {

  private static final List<String> HEADER = List.of(
      "clinic",
      "patient",
      "implant",
      "name",
      "phone",
      "state",
      "step",
      "days_to_latest",
      "days_to_alarm",
      "recommended_day",
      "latest_day",
      "limited_by",
      "booked_for",
      "booked_too_late",
      "tries_in_30_days",
      "last_tried_at",
      "last_outcome",
      "not_by",
      "escalated");

  private WorklistCsv() {}

  static String of(List<NetworkWorklist.Row> rows) {
    return line(HEADER) + rows.stream().map(row -> line(cells(row))).collect(Collectors.joining());
  }

  private static List<String> cells(NetworkWorklist.Row row) {
    WorklistRow pump = row.pump();
    RecallStatus recall = pump.recall();
    return List.of(
        row.clinic().value(),
        pump.patient().value(),
        pump.implantId(),
        pump.name(),
        pump.phone().orElse("no phone on record"),
        Reads.name(pump.state()),
        Reads.name(recall.step()),
        text(pump.daysToLatest()),
        text(recall.daysToAlarm()),
        text(pump.recommended()),
        text(pump.latest()),
        pump.binding(),
        pump.bookedFor().map(Object::toString).orElse("not booked"),
        String.valueOf(pump.bookedTooLate()),
        String.valueOf(recall.tries()),
        recall.last().map(last -> last.at().toString()).orElse(""),
        recall.last().map(last -> Reads.name(last.outcome())).orElse(""),
        recall.notBy().stream().map(Reads::name).collect(Collectors.joining("; ")),
        String.valueOf(recall.escalated()));
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("not known");
  }

  private static String line(List<String> cells) {
    return cells.stream().map(WorklistCsv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  /** A spreadsheet would run what begins like a formula, so such a text gets an apostrophe in front; numbers stay. */
  private static String cell(String text) {
    boolean formula = text.matches("(?s)[=+\\-@\\t\\r].*") && !text.matches("-?\\d+");
    String safe = formula ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
