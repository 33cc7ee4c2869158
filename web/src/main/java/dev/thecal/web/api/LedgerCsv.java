package dev.thecal.web.api;

import dev.thecal.core.json.Reads;
import dev.thecal.core.ledger.EntryId;
import dev.thecal.core.ledger.LedgerEntry;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ledger as RFC 4180 text for an inspector's spreadsheet. */
final class LedgerCsv {

  private static final String HEAD =
      "drug,lot,no,entry,kind,volume,visit,witness,takes_back,of_kind,discrepancy,remark,entered_by,entered_at";

  private LedgerCsv() {}

  static String of(List<LedgerEntry> entries) {
    return Stream.concat(Stream.of(HEAD), entries.stream().map(LedgerCsv::line))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(LedgerEntry entry) {
    return Stream.of(
            entry.lot().drug(),
            entry.lot().lot(),
            String.valueOf(entry.no()),
            entry.id().value(),
            Reads.name(entry.kind()),
            entry.line().volume().toString(),
            entry.line().visit().orElse(""),
            entry.line().witness().orElse(""),
            entry.contraOf().map(EntryId::value).orElse(""),
            entry.contra() ? Reads.name(entry.line().kind()) : "",
            entry.discrepancy().orElse(""),
            entry.line().remark().orElse(""),
            entry.by(),
            entry.at().toString())
        .map(LedgerCsv::field)
        .collect(Collectors.joining(","));
  }

  /** A text that a spreadsheet would take for a formula is kept a text. */
  private static String field(String text) {
    boolean number = text.matches("-\\d.* mL");
    String safe = !number && text.matches("(?s)[=+\\-@\\t].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
