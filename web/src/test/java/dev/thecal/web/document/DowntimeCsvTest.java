package dev.thecal.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.patient.PatientId;
import dev.thecal.scheduling.worklist.DueState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DowntimeCsvTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      Ada Gray      | Ada Gray
      Gray, Ada     | "Gray, Ada"
      Ada "A" Gray  | "Ada ""A"" Gray"
      =1+1          | '=1+1
      +1 555-0100   | '+1 555-0100
      @sum          | '@sum
      -             | '-
      """)
  void a_name_stays_one_cell_and_never_becomes_a_formula(String name, String cell) {
    assertThat(DowntimeCsv.of(list(name)).split("\r\n", -1)[1])
        .isEqualTo("no-date,not known,not known," + cell
            + ",1960-02-29,,no phone on record,,not known,not known,not known,No fill.,"
            + "Example Clinic,555-0100,555-0101,2026-05-06T15:30:00Z");
  }

  private static DowntimeList list(String name) {
    var nothing = new PumpContents(
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("No fill."));
    var person = new PumpSummary.Person(
        new PatientId("p-1"), name, LocalDate.of(1960, 2, 29), Optional.empty(), Optional.empty());
    return new DowntimeList(
        Instant.parse("2026-05-06T15:30:00Z"),
        new PumpSummary.ClinicPhones(
            new ClinicId("example"), "Example Clinic", "555-0100", "555-0101", "", ZoneOffset.UTC),
        List.of(new DowntimeList.Row(
            person, DueState.NO_DATE, Optional.empty(), Optional.empty(), nothing)));
  }
}
