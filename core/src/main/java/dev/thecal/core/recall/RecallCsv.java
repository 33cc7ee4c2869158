package dev.thecal.core.recall;

import dev.thecal.core.json.Reads;
import java.util.List;
import java.util.stream.Collectors;

/** The report as comma-separated values (RFC 4180), harmless in a spreadsheet. */
final class RecallCsv {

  private static final String HEAD =
      "recall,patient,name,phone,match,reach,hits,contacts,decision,decidedBy,reason";

  private RecallCsv() {}

  static String of(RecallReport report) {
    return report.patients().stream()
        .map(row -> line(report.recall(), row))
        .collect(Collectors.joining("", HEAD + "\r\n", ""));
  }

  private static String line(Recall recall, RecallRow row) {
    String hits = row.hits().stream()
        .map(hit -> hit.what() + " " + hit.ref() + ": " + hit.reason())
        .collect(Collectors.joining(" | "));
    return List.of(
                recall.id().value(),
                row.patient().value(),
                row.name(),
                row.phone().orElse(""),
                Reads.name(row.match()),
                Reads.name(row.reach()),
                hits,
                String.valueOf(row.contacts().size()),
                row.decision().map(d -> Reads.name(d.choice())).orElse(""),
                row.decision().map(Decision::by).orElse(""),
                row.decision().map(Decision::reason).orElse(""))
            .stream()
            .map(RecallCsv::cell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
  private static String cell(String value) {
    String safe = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
    return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
