package dev.thecal.web.api;

import dev.thecal.core.evidence.Finding;
import dev.thecal.core.json.Reads;
import dev.thecal.core.outcome.Amount;
import dev.thecal.core.outcome.Analysis;
import dev.thecal.core.outcome.Figure;
import dev.thecal.core.patient.PatientId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An analysis as RFC 4180 text for a spreadsheet: one line per figure, each with its definition. */
final class AnalysisCsv {

  private static final List<String> HEADER = List.of(
      "analysis",
      "clinic",
      "from",
      "to",
      "made_at",
      "code",
      "patient",
      "about",
      "figure",
      "value",
      "unit",
      "numerator",
      "numerator_of",
      "denominator",
      "denominator_of",
      "not_counted",
      "findings",
      "definition");

  private AnalysisCsv() {}

  static String of(Analysis analysis) {
    return Stream.concat(
            Stream.of(HEADER), analysis.figures().stream().map(figure -> cells(analysis, figure)))
        .map(AnalysisCsv::line)
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static List<String> cells(Analysis analysis, Figure figure) {
    return List.of(
        Reads.name(analysis.name()),
        analysis.clinic().value(),
        analysis.period().from().toString(),
        analysis.period().to().toString(),
        analysis.madeAt().toString(),
        figure.code(),
        figure.patient().map(PatientId::value).orElse(""),
        figure.about().orElse(""),
        figure.name(),
        figure.value().map(value -> value.toPlainString()).orElse(Figure.NO_DATA),
        figure.unit(),
        value(figure.numerator()),
        figure.numerator().map(Amount::of).orElse(""),
        value(figure.denominator()),
        figure.denominator().map(Amount::of).orElse(""),
        figure.notCounted().stream().map(Amount::text).collect(Collectors.joining("; ")),
        Stream.concat(figure.findings().stream(), analysis.findings().stream())
            .map(AnalysisCsv::finding)
            .collect(Collectors.joining("; ")),
        analysis.definition());
  }

  private static String value(Optional<Amount> amount) {
    return amount.map(some -> some.value().toPlainString()).orElse("");
  }

  private static String finding(Finding finding) {
    return finding.text() + " (" + finding.source() + ")";
  }

  private static String line(List<String> cells) {
    return cells.stream().map(AnalysisCsv::cell).collect(Collectors.joining(","));
  }

  /** What a spreadsheet would take for a formula is kept a text; a number below 0 is a number. */
  private static String cell(String text) {
    boolean number = text.matches("-\\d+(\\.\\d+)?");
    String safe = !number && text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
