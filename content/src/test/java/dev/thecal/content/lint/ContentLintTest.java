package dev.thecal.content.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.thecal.content.readability.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For each rule a sentence that it must find and its neighbour that it must leave alone. */
class ContentLintTest {

  private final ContentLint lint = new ContentLint();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
          stomach               | The pump is put in your stomach.               | The pump lies under the skin of your belly.
          abdominal-cavity      | It sits in the abdominal cavity.               | It sits between skin and muscle.
          into-the-cord         | The drug goes into the spinal cord.            | It goes into the fluid around the spinal cord.
          run-out               | We refill it when it runs out.                 | We refill it before it gets low.
          eliminates-oral       | It eliminates oral medicines.                  | Some people need fewer pills.
          stop-medicine         | Stop taking blood thinners a week before.      | Do not stop taking blood thinners on your own.
          completely-reversible | The pump is completely reversible.             | The pump can be turned off or taken out.
          avoids-the-brain      | The drug avoids the brain.                     | Some of the drug can reach the brain.
          very-safe             | A pump is very safe.                           | A pump has risks.
          headache-reassured    | A headache usually goes away.                  | A bad headache can mean a leak: call us.
          no-limits             | There is no limit on sports.                   | Ask us about sports.
          research-shows        | Research shows that it helps.                  | In the study of Smith (2020) it helped some.
          guarantee             | We guarantee relief.                           | It may ease the pain.
          you-qualify           | Good news, you qualify.                        | Ask us if you qualify.
          not-addictive         | The drug is non-addictive.                     | Ask us about dependence.
          no-more-surgery       | It lasts without further surgery.              | It must be replaced one day.
          payer-promised        | Medicare will cover it.                        | Medicare may cover it.
          better-than           | It is better than pills.                       | It may help where pills do not.
          dose-figure           | You get 5 mg a day.                            | The team sets your dose.
          literal-phone         | Call 312-555-0121.                             | Call {{clinic.phone}}.
          literal-policy        | No driving for 2 to 4 weeks.                   | No driving for {{aftercare.driving}}.
          figure-without-source | It helps 80 % of all people.                   | In one study of 100 people it helped 80 %.
          alt-text              | ![image](pump.svg)                             | ![A pump under the skin of the belly](pump.svg)
          """)
  void each_rule_finds_its_sentence_and_no_other(String rule, String bad, String good) {
    assertThat(lint.check(bad, Language.EN)).extracting(LintFinding::rule).contains(rule);
    assertThat(lint.check(good, Language.EN)).extracting(LintFinding::rule).doesNotContain(rule);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
          stomach               | La bomba va en el estómago.                    | La bomba va bajo la piel del vientre.
          run-out               | La llenamos cuando se acaba la medicina.       | La llenamos antes de que baje mucho.
          very-safe             | La bomba es muy segura.                        | La bomba tiene riesgos.
          headache-reassured    | El dolor de cabeza se quita solo.              | Un dolor de cabeza fuerte puede ser una fuga: llame.
          figure-without-source | Ayuda al 80 por ciento.                        | En un estudio ayudó al 80 por ciento.
          """)
  void in_spanish_too(String rule, String bad, String good) {
    assertThat(lint.check(bad, Language.ES)).extracting(LintFinding::rule).contains(rule);
    assertThat(lint.check(good, Language.ES)).extracting(LintFinding::rule).doesNotContain(rule);
  }

  @Test
  void a_lead_in_needs_its_list() {
    assertThat(lint.check("Benefits:\n\nCall us.", Language.EN))
        .extracting(LintFinding::rule, LintFinding::line)
        .containsExactly(tuple("empty-list", 1));
    assertThat(lint.check("Benefits:\n\n- You may do more.", Language.EN)).isEmpty();
  }

  @Test
  void a_figure_in_a_list_has_its_source_in_the_sentence_that_leads_in() {
    assertThat(lint.check("A review (2009) found:\n\n- pain in 2 percent", Language.EN))
        .isEmpty();
    assertThat(lint.check("We found:\n\n- pain in 2 percent", Language.EN))
        .extracting(LintFinding::rule)
        .containsExactly("figure-without-source");
    assertThat(lint.check("A review.\n\nPain in 2 percent.", Language.EN))
        .extracting(LintFinding::rule)
        .containsExactly("figure-without-source");
  }

  @Test
  void care_after_an_operation_needs_the_emergency_room() {
    String care = "Keep the wound dry after the operation.";

    assertThat(lint.check(care, Language.EN))
        .extracting(LintFinding::rule)
        .containsExactly("emergency-sentence");
    assertThat(lint.check(
            care + " Call {{emergency.phone}} if you cannot breathe, or go to the emergency room.",
            Language.EN))
        .isEmpty();
  }

  @Test
  void every_finding_has_its_line_a_reason_and_a_better_wording() {
    List<LintFinding> findings =
        lint.check("One.\nIt runs out.\nTwo.\nIt is very safe.", Language.EN);

    assertThat(findings).extracting(LintFinding::line).containsExactly(2, 4);
    assertThat(findings).allSatisfy(finding -> {
      assertThat(finding.reason()).isNotBlank();
      assertThat(finding.better()).isNotBlank();
    });
  }

  @Test
  void both_languages_have_the_same_rules() {
    assertThat(ContentLint.phraseRules(Language.ES))
        .isSubsetOf(ContentLint.phraseRules(Language.EN));
  }
}
