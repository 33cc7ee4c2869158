package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.outcome.Analysis;
import dev.thecal.core.outcome.AnalysisName;
import dev.thecal.core.outcome.Figure;
import dev.thecal.core.outcome.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a spreadsheet must not run, and what it must keep a number. */
class AnalysisCsvTest {

  @Test
  void a_formula_is_kept_a_text_and_a_negative_number_a_number() {
    String line = line("=HYPERLINK(\"http://example.org\")", Optional.of(new BigDecimal("-3.5")));

    assertThat(line).contains(",\"'=HYPERLINK(\"\"http://example.org\"\")\",").contains(",-3.5,");
    assertThat(line("-1+2", Optional.empty())).contains(",'-1+2,").contains(",no data,");
    assertThat(line("@now, today", Optional.empty())).contains(",\"'@now, today\",");
  }

  private static String line(String about, Optional<BigDecimal> value) {
    var figure = new Figure(
        "code",
        Optional.empty(),
        Optional.of(about),
        "name",
        value,
        "points",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
    var day = LocalDate.of(2026, 5, 6);
    return AnalysisCsv.of(new Analysis(
        AnalysisName.REFILLS,
        new ClinicId("spine-surgery"),
        new Period(day, day),
        Instant.EPOCH,
        "title",
        "definition",
        List.of(figure),
        List.of()));
  }
}
