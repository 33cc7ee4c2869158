package dev.thecal.core.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.evidence.Finding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UdiTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);

  @Test
  void a_printed_gs1_label_is_read_part_by_part() {
    // The example of the FDA for GS1; the check digit of 5102222223333 is 6:
    // 3x(5+0+2+2+2+3+3) + (1+2+2+2+3+3) = 51 + 13 = 64, to 70 are 6
    var udi = read("(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234");

    assertThat(udi.form()).isEqualTo(UdiForm.GS1);
    assertThat(udi.deviceIdentifier()).contains("51022222233336");
    assertThat(udi.manufactured()).contains(DayRange.of(LocalDate.of(2014, 12, 31)));
    assertThat(udi.expires()).contains(DayRange.of(LocalDate.of(2015, 7, 7)));
    assertThat(udi.lot()).contains("A213B1");
    assertThat(udi.serial()).contains("1234");
    assertThat(udi.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "]d2", "]C1", "\u001D"})
  void a_scanned_gs1_label_is_read_with_its_separators_and_kept_verbatim(String mark) {
    String carrier = mark + "015102222223333611141231240X7\u001D10A213B1\u001D211234";

    var udi = read(carrier);

    assertThat(udi.carriers()).containsExactly(carrier);
    assertThat(udi.deviceIdentifier()).contains("51022222233336");
    assertThat(udi.lot()).contains("A213B1");
    assertThat(udi.serial()).contains("1234");
    assertThat(udi.other()).containsEntry("240", "X7");
    assertThat(udi.findings()).isEmpty();
  }

  @Test
  void production_data_in_a_second_gs1_barcode_are_read_after_the_first() {
    var udi = Udi.of(List.of("0151022222233336", "1727033110A73B5"), TODAY);

    assertThat(udi.expires()).contains(DayRange.of(LocalDate.of(2027, 3, 31)));
    assertThat(udi.lot()).contains("A73B5");
    assertThat(udi.findings()).isEmpty();
  }

  @Test
  void a_separator_that_a_scanner_dropped_is_doubted_instead_of_a_wrong_lot_believed() {
    assertThat(codes(read("015102222223333610A213B1211234")))
        .containsExactly("udi-separator-doubtful");
  }

  @ParameterizedTest
  @CsvSource({
    "(01)51022222233337,udi-check-digit",
    "(01)5102222223333,udi-part-unreadable",
    "(01)51022222233336(17)261332,udi-part-unreadable",
    "(01)51022222233336(10)123456789012345678901,udi-part-unreadable",
    "0151022222233336996,udi-rest-unread",
    "(10)A213B1,udi-without-identifier"
  })
  void what_is_wrong_with_a_gs1_label_is_said_and_nothing_is_lost(String carrier, String code) {
    var udi = read(carrier);

    assertThat(udi.carriers()).containsExactly(carrier);
    assertThat(codes(udi)).contains(code);
  }

  @Test
  void a_day_00_is_the_whole_month() {
    // 2024 is a leap year
    assertThat(read("(01)51022222233336(11)240200").manufactured())
        .contains(new DayRange(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)));
  }

  @ParameterizedTest
  @CsvSource({"760101,1976-01-01", "750101,2075-01-01", "260506,2026-05-06"})
  void a_year_of_two_digits_lies_50_years_back_to_49_ahead(String digits, LocalDate day) {
    assertThat(read("(01)51022222233336(11)" + digits).manufactured()).contains(DayRange.of(day));
  }

  @Test
  void hibc_primary_data_are_checked_by_their_last_character() {
    // ANSI/HIBC 2.6, appendix B: the values of +A123BJC5D6E71 add up to 145, 145 mod 43 = 16, G
    var udi = read("+A123BJC5D6E71G");

    assertThat(udi.form()).isEqualTo(UdiForm.HIBC);
    assertThat(udi.deviceIdentifier()).contains("A123BJC5D6E71");
    assertThat(udi.findings()).isEmpty();
    assertThat(codes(read("+A123BJC5D6E71H"))).containsExactly("udi-check-character");
  }

  @Test
  void hibc_primary_and_secondary_joined_are_read_with_one_check_character() {
    // ANSI/HIBC 2.6, 4.3.3; flag 5: year 20, day 15; lot 10X3
    var udi = read("+A123BJC5D6E71/$$52001510X3C");

    assertThat(udi.expires()).contains(DayRange.of(LocalDate.of(2020, 1, 15)));
    assertThat(udi.lot()).contains("10X3");
    assertThat(udi.findings()).isEmpty();
  }

  @Test
  void hibc_supplements_give_serial_number_and_manufacture_date() {
    // The FDA's example; its check character is an illustration, the sum says H
    var udi = read("+H123PARTNO1234567890120/$$420020216LOT123456789012345/SXYZ456789012345678"
        + "/16D20130202C");

    assertThat(udi.deviceIdentifier()).contains("H123PARTNO1234567890120");
    assertThat(udi.lot()).contains("LOT123456789012345");
    assertThat(udi.serial()).contains("XYZ456789012345678");
    assertThat(udi.manufactured()).contains(DayRange.of(LocalDate.of(2013, 2, 2)));
    assertThat(udi.expires()).contains(DayRange.of(LocalDate.of(2020, 2, 2)));
    assertThat(codes(udi)).containsExactly("udi-check-character");
  }

  @ParameterizedTest
  @CsvSource({
    "+$$52001510X3GD,10X3,,2020-01-15",
    "+$$+52001510X3GB,,10X3,2020-01-15",
    "+$$710X3G7,10X3,,",
    "+2001510X3GG,10X3,,2020-01-15"
  })
  void hibc_secondary_data_in_a_barcode_of_their_own_are_linked_to_the_first(
      String second, @Nullable String lot, @Nullable String serial, @Nullable LocalDate expires) {
    var udi = Udi.of(List.of("+A123BJC5D6E71G", second), TODAY);

    assertThat(udi.lot().orElse(null)).isEqualTo(lot);
    assertThat(udi.serial().orElse(null)).isEqualTo(serial);
    assertThat(udi.expires().map(DayRange::from).orElse(null)).isEqualTo(expires);
    assertThat(udi.findings()).isEmpty();
  }

  @Test
  void a_second_barcode_of_another_package_is_noticed() {
    // Primary data +H123ABC01234567890 have the check character D
    assertThat(codes(Udi.of(List.of("+H123ABC01234567890D", "+$$52001510X3GD"), TODAY)))
        .containsExactly("udi-link");
    assertThat(codes(Udi.of(List.of("(01)51022222233336(10)A", "(01)51022222233336(10)B"), TODAY)))
        .containsExactly("udi-parts-disagree");
  }

  @ParameterizedTest
  @CsvSource({
    "+A123BJC5D6E71/$$1125LOT1?,2025-11-01,2025-11-30",
    "+A123BJC5D6E71/$$2113025LOT1?,2025-11-30,2025-11-30",
    "+A123BJC5D6E71/$$3251130LOT1?,2025-11-30,2025-11-30",
    "+A123BJC5D6E71/$$62533407LOT1?,2025-11-30,2025-11-30"
  })
  void each_form_of_hibc_date_is_read(String carrier, LocalDate from, LocalDate to) {
    var udi = read(carrier);

    // 2025: day 334 is 30 November (304 days before November, plus 30)
    assertThat(udi.expires()).contains(new DayRange(from, to));
    assertThat(udi.lot()).contains("LOT1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=/A9999XYZ100T0944=,000025=A99971312345600", "S/N 4711", "+", "++"})
  void another_form_is_kept_whole_with_a_finding(String carrier) {
    var udi = read(carrier);

    assertThat(udi.carriers()).containsExactly(carrier);
    assertThat(udi.form()).isEqualTo(UdiForm.UNKNOWN);
    assertThat(codes(udi)).containsExactly("udi-form-unknown");
    assertThat(udi.serial()).isEmpty();
  }

  private static Udi read(String carrier) {
    return Udi.of(List.of(carrier), TODAY);
  }

  private static List<String> codes(Udi udi) {
    return udi.findings().stream().map(Finding::code).toList();
  }
}
