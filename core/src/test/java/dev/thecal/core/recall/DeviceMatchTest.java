package dev.thecal.core.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.device.DayRange;
import dev.thecal.core.device.DeviceKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceMatchTest {

  private static final DayRange MADE =
      new DayRange(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 2, 20));

  @ParameterizedTest(name = "model {0} against the notice''s SynchroMed II: {1}")
  @CsvSource({
    "synchromed-ii-20,AFFECTED",
    "synchromed-ii-40,AFFECTED",
    "SynchroMed II,AFFECTED",
    "synchromed-iii-20,none",
    "prometra-ii-20,none",
    ",POSSIBLE"
  })
  void a_model_alone_names_all_of_it_and_an_unknown_model_cannot_be_excluded(
      @Nullable String model, String expected) {
    assertThat(match(scope(List.of("SynchroMed II"), List.of(), null, null), model, "A1", null))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "serial {0}: {1}")
  @CsvSource({"NGP-0001 h,AFFECTED", "ngp0001h,AFFECTED", "NGP0002H,none", ",POSSIBLE"})
  void serial_numbers_compare_as_people_type_them(@Nullable String serial, String expected) {
    assertThat(match(scope(List.of(), List.of("NGP0001H"), null, null), "any", serial, null))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "serial {0} in NGP0100H to NGP0199H: {1}")
  @CsvSource({
    "NGP0099H,none",
    "NGP0100H,AFFECTED",
    "NGP0199H,AFFECTED",
    "NGP0200H,none",
    // The number is compared, not the text: 00150 is 150
    "NGP00150H,AFFECTED",
    "NGV0150H,POSSIBLE",
    "0150,POSSIBLE"
  })
  void a_range_of_serial_numbers_has_both_ends_and_another_form_is_for_a_person(
      String serial, String expected) {
    var range = new SerialRange("NGP0100H", "NGP0199H");

    assertThat(match(scope(List.of(), List.of(), range, null), "any", serial, null))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "made {0}: {1}")
  @CsvSource({
    "2024-01-09,none",
    "2024-01-10,AFFECTED",
    "2024-02-20,AFFECTED",
    "2024-02-21,none",
    // A label without a day: the month reaches over the edge
    "2024-01,POSSIBLE",
    "2024-03,none",
    ",POSSIBLE"
  })
  void days_of_manufacture_have_both_ends_and_a_month_over_the_edge_cannot_be_excluded(
      @Nullable String made, String expected) {
    assertThat(match(scope(List.of(), List.of(), null, MADE), "any", "A1", made))
        .isEqualTo(expected);
  }

  @Test
  void one_way_to_name_a_piece_is_enough_but_the_model_must_fit_as_well() {
    var scope = scope(List.of("Prometra II"), List.of("A1"), null, MADE);

    assertThat(match(scope, "prometra-ii-20", "A1", "2023-05-05")).isEqualTo("AFFECTED");
    assertThat(match(scope, "prometra-ii-20", "A2", "2024-02-01")).isEqualTo("AFFECTED");
    assertThat(match(scope, "prometra-ii-20", "A2", "2023-05-05")).isEqualTo("none");
    assertThat(match(scope, "prometra-ii-20", "A2", null)).isEqualTo("POSSIBLE");
    assertThat(match(scope, "synchromed-ii-20", "A1", "2024-02-01")).isEqualTo("none");
  }

  @Test
  void a_notice_that_names_nothing_and_a_range_that_is_none_are_refused() {
    assertThatThrownBy(() -> scope(List.of(), List.of(), null, null))
        .hasMessageContaining("a recall of everything is none");
    assertThatThrownBy(() -> new SerialRange("NGP0200H", "NGP0100H"))
        .hasMessageContaining("are no range");
    assertThatThrownBy(() -> new SerialRange("NGP0100H", "NGV0200H"))
        .hasMessageContaining("maybe list them");
    assertThatThrownBy(() -> new SerialRange("A1B2", "A1B9")).hasMessageContaining("list such");
  }

  private static String match(
      DeviceScope scope, @Nullable String model, @Nullable String serial, @Nullable String made) {
    var known = new DeviceMatch.Known(
        told(model),
        told(serial),
        List.of(),
        told(made).stream().map(DeviceMatchTest::days).toList());
    return DeviceMatch.of(scope, known, "pump", "pump-1")
        .map(hit -> hit.match().name())
        .orElse("none");
  }

  private static List<String> told(@Nullable String value) {
    return Stream.ofNullable(value).toList();
  }

  private static DayRange days(String text) {
    return text.length() == 7
        ? DayRange.of(YearMonth.parse(text))
        : DayRange.of(LocalDate.parse(text));
  }

  private static DeviceScope scope(
      List<String> models,
      List<String> serials,
      @Nullable SerialRange range,
      @Nullable DayRange made) {
    return new DeviceScope(
        DeviceKind.PUMP,
        models,
        serials,
        Optional.ofNullable(range),
        List.of(),
        Optional.ofNullable(made));
  }
}
