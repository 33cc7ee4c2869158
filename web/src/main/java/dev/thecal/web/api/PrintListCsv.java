package dev.thecal.web.api;

import dev.thecal.core.json.Reads;
import dev.thecal.scheduling.reminder.Outgoing;
import dev.thecal.scheduling.reminder.PrintList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages to print as RFC 4180 text, for a letter program or a list of calls. */
final class PrintListCsv {

  private static final String HEAD =
      "reminder,patient,name,phone,language,about,due_on,not_after,subject,text";

  private PrintListCsv() {}

  static String of(List<PrintList.Line> lines) {
    return Stream.concat(Stream.of(HEAD), lines.stream().map(PrintListCsv::line))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(PrintList.Line line) {
    return Stream.of(
            line.reminder().id(),
            line.reminder().patient().value(),
            line.name(),
            line.phone().orElse(""),
            line.language(),
            Reads.name(line.reminder().purpose()),
            line.reminder().dueOn().toString(),
            line.reminder().until().toString(),
            line.message().map(Outgoing::subject).orElse(""),
            line.message().map(Outgoing::body).orElse("no text in this language: call"))
        .map(PrintListCsv::field)
        .collect(Collectors.joining(","));
  }

  /** A text that a spreadsheet would take for a formula is kept a text. */
  private static String field(String text) {
    String safe = text.matches("(?s)[=+\\-@\\t].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
