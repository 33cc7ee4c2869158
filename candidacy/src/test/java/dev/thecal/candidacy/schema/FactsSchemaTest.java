package dev.thecal.candidacy.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.CandidacyExtension;
import dev.thecal.candidacy.fact.FactKey;
import dev.thecal.candidacy.fact.FactKeys;
import dev.thecal.candidacy.fact.FactType;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsSchemaTest {

  private static final String TEXT = FactsSchema.of(FactKeys.shipped());
  private static final PublishedSchema SCHEMA = new PublishedSchema(TEXT);

  @Test
  void the_copy_in_docs_is_true() throws IOException {
    PublishedSchema.requireCopy("candidacy-facts.schema.json", TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"pain-score\": 8, \"indication\": \"pain\", \"pain-since\": \"2023-01-15\"}",
        "{\"pain-score\": {\"value\": 8, \"on\": \"2026-05-01\", \"source\": \"visit\"}}",
        "{\"pain-score\": [7, {\"value\": 8, \"on\": \"2026-05-01\"}], \"active-infection\": null}",
        "{\"blood-thinners\": \"warfarin 2026-04-28\", \"pocket-depth\": \"1.5 cm\"}"
      })
  void fits_as_the_reader_reads_it(String facts) {
    assertThat(SCHEMA.problems(facts)).isEmpty();
    assertThat(FactKeys.shipped().read(facts)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"pain-scor\": 8}",
        "{\"pain-score\": 11}",
        "{\"pain-score\": \"8\"}",
        "{\"pain-score\": {\"on\": \"2026-05-01\"}}",
        "{\"pain-score\": {\"value\": 8, \"when\": \"2026-05-01\"}}",
        "{\"active-infection\": \"no\"}",
        "{\"indication\": \"itching\"}",
        "{\"pain-since\": \"15.1.2023\"}"
      })
  void what_the_reader_refuses_does_not_fit(String facts) {
    assertThat(SCHEMA.problems(facts)).isNotEmpty();
    assertThat(org.assertj.core.api.Assertions.catchThrowable(
            () -> FactKeys.shipped().read(facts)))
        .isNotNull();
  }

  @Test
  void a_key_of_an_extension_is_in_it() {
    var candidacy = Candidacy.shipped(new CandidacyExtension() {
      @Override
      public List<FactKey<?>> factKeys() {
        return List.of(FactKey.changing("shoe-size", FactType.whole(20, 60), "Which shoes fit?"));
      }
    });
    var schema = new PublishedSchema(FactsSchema.of(candidacy.factKeys()));

    assertThat(schema.problems("{\"shoe-size\": 42}")).isEmpty();
    assertThat(schema.problems("{\"shoe-size\": 42.5}")).isNotEmpty();
    assertThat(SCHEMA.problems("{\"shoe-size\": 42}")).isNotEmpty();
  }
}
