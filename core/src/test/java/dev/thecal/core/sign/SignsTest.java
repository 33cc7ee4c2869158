package dev.thecal.core.sign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.drug.Drugs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignsTest {

  private static final Signs SIGNS = Signs.shipped();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      morphine            | opioid-overdose, overdose-after-refill, opioid-withdrawal, wrong-port
      baclofen            | overdose-after-refill, baclofen-overdose, baclofen-withdrawal-early, baclofen-withdrawal-severe, wrong-port
      ziconotide          | overdose-after-refill, ziconotide-overdose, ziconotide-withdrawal, wrong-port
      morphine clonidine  | opioid-overdose, overdose-after-refill, clonidine-withdrawal, opioid-withdrawal, wrong-port
      """)
  void each_drug_of_a_mixture_brings_its_own_signs(String drugs, String expected) {
    assertThat(SIGNS.of(List.of(drugs.split(" "))))
        .extracting(Sign::id)
        .containsExactly(expected.split(", "));
  }

  @Test
  void with_a_drug_that_nobody_knows_every_sign_counts() {
    assertThat(SIGNS.of(List.of())).isEqualTo(SIGNS.list());
    assertThat(SIGNS.of(List.of("morphine", "something else"))).isEqualTo(SIGNS.list());
  }

  @Test
  void every_drug_of_the_reference_data_has_a_sign_of_overdose_or_withdrawal_of_its_own() {
    assertThat(Drugs.shipped().list())
        .allSatisfy(drug -> assertThat(SIGNS.list())
            .as(drug.name())
            .anyMatch(sign -> sign.drugs().contains(drug.id().value())));
  }

  @Test
  void what_no_source_says_is_marked_as_a_draft() {
    assertThat(SIGNS.list())
        .filteredOn(sign -> sign.text().source().title().equals("General professional knowledge"))
        .isNotEmpty()
        .allSatisfy(sign -> assertThat(sign.text().enforced()).isFalse());
  }
}
