package dev.thecal.core.washout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WashoutsTest {

  private static final Washouts TABLE = Washouts.shipped();
  private static final Instant TAKEN = Instant.parse("2026-05-01T08:00:00Z");

  @ParameterizedTest(name = "{0}: {1} h, enforced {2}")
  @CsvSource(textBlock = """
      aspirin-primary-prophylaxis, 144, true
      ibuprofen,                   24,  true
      piroxicam,                   240, true
      warfarin,                    120, true
      acenocoumarol,               72,  true
      heparin-iv,                  6,   true
      enoxaparin-prophylactic,     12,  true
      dalteparin,                  24,  true
      fondaparinux,                96,  false
      prasugrel,                   240, false
      rivaroxaban,                 72,  false
      fibrinolytics,               48,  false
      """)
  void carries_the_table(String id, long hours, boolean enforced) {
    assertThat(TABLE.get(id).window()).hasValueSatisfying(window -> {
      assertThat(window.value()).isEqualTo(Duration.ofHours(hours));
      assertThat(window.enforced()).isEqualTo(enforced);
    });
  }

  @Test
  void clears_to_the_second_and_never_without_the_prescriber() {
    var drug = TABLE.get("enoxaparin-prophylactic");
    Instant over = TAKEN.plus(Duration.ofHours(12));

    assertThat(of(drug, over).clear()).contains(true);
    assertThat(of(drug, over.minusSeconds(1)).clear()).contains(false);
    assertThat(of(drug, over).requires()).containsExactly(WashoutRequirement.PRESCRIBER_AGREES);
  }

  @Test
  void waits_the_longer_window_until_the_kidneys_are_known_to_work() {
    var drug = TABLE.get("dabigatran");

    assertThat(drug.windowFor(Optional.empty()).orElseThrow().value())
        .isEqualTo(Duration.ofDays(6));
    assertThat(drug.windowFor(Optional.of(false)).orElseThrow().value())
        .isEqualTo(Duration.ofDays(4));
  }

  private static WashoutStatus of(Washout drug, Instant procedure) {
    return WashoutStatus.of(drug, TAKEN, procedure, Optional.empty(), Optional.empty());
  }
}
