package dev.thecal.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.web.site.FormTokens.Verdict;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTokensTest {

  private static final Instant MADE = Instant.parse("2026-05-06T09:30:00Z");
  private final FormTokens tokens = new FormTokens();

  @ParameterizedTest(name = "after {0} s: {1}")
  @CsvSource({"0, FAST", "2, FAST", "3, GOOD", "86400, GOOD", "86401, OLD"})
  void a_form_is_neither_too_fast_nor_too_old(long seconds, Verdict verdict) {
    String token = tokens.issue(MADE);

    assertThat(tokens.check(token, MADE.plus(Duration.ofSeconds(seconds))).verdict())
        .isEqualTo(verdict);
  }

  @Test
  void a_form_that_is_shown_again_keeps_its_key() {
    var old = tokens.check(tokens.issue(MADE), MADE.plus(Duration.ofDays(2)));
    String again = tokens.issue(old.key(), MADE.plus(Duration.ofDays(2)));

    assertThat(tokens.check(again, MADE.plus(Duration.ofDays(3))).key()).isEqualTo(old.key());
  }

  @Test
  void a_token_of_another_server_or_a_changed_one_is_old() {
    String token = tokens.issue(MADE);
    String later = token.replaceFirst("\\.\\d+\\.", "." + (MADE.getEpochSecond() - 60) + ".");

    assertThat(new FormTokens().check(token, MADE.plusSeconds(10)).verdict())
        .isEqualTo(Verdict.OLD);
    assertThat(tokens.check(later, MADE.plusSeconds(10)).verdict()).isEqualTo(Verdict.OLD);
    assertThat(tokens.check("nonsense", MADE).verdict()).isEqualTo(Verdict.OLD);
  }
}
