package dev.thecal.candidacy.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.policy.ShippedPolicies;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schema takes every shipped policy and refuses what the reader refuses field by field. */
class PolicySchemaTest {

  private static final String TEXT = PolicySchema.of(Candidacy.shipped().rules());
  private static final PublishedSchema SCHEMA = new PublishedSchema(TEXT);

  @Test
  void the_copy_in_docs_is_true() throws IOException {
    PublishedSchema.requireCopy("candidacy-policy.schema.json", TEXT);
  }

  @Test
  void every_shipped_policy_fits() {
    assertThat(ShippedPolicies.files())
        .isNotEmpty()
        .allSatisfy((file, json) -> assertThat(SCHEMA.problems(json)).as(file).isEmpty());
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      "leastPainScore": 7            | "leastPainSkore": 7
      "leastPainScore": 7            | "leastPainScore": 11
      "leastPainScore": 7            | "leastPainScore": "7"
      "leastSeverity": "severe"      | "leastSeverity": "bad"
      "standing": "draft"            | "standing": "approved"
      "level": "required"            | "level": "must"
      "rule": "pain-is-severe"       | "rule": "pain-is-bad"
      "audience": "clinic"           | "audience": "doctor"
      "effectiveFrom": "2026-01-01"  | "effectiveFrom": "01/01/2026"
      "version": "1",                | ``
      "title": "x"                   | "titel": "x"
      """)
  void what_the_reader_refuses_does_not_fit(String right, String wrong) {
    String file = """
        {"id": "x", "version": "1", "name": "x", "audience": "clinic", "owner": "x",
         "effectiveFrom": "2026-01-01", "source": {"title": "x", "locator": "y"},
         "rules": [{"rule": "pain-is-severe", "level": "required",
                    "parameters": {"leastSeverity": "severe", "leastPainScore": 7}},
                   {"rule": "life-expectancy-is-long-enough", "level": "required",
                    "parameters": {"months": {"value": 3, "standing": "draft"}}}]}
        """;
    assertThat(SCHEMA.problems(file)).isEmpty();
    assertThat(file).contains(right);

    assertThat(SCHEMA.problems(file.replace(right, wrong == null ? "" : wrong))).isNotEmpty();
  }
}
