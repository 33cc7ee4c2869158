package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.candidacy.Candidacy;
import dev.thecal.candidacy.schema.FactsSchema;
import dev.thecal.candidacy.schema.PolicySchema;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import org.junit.jupiter.api.Test;

class CandidacySchemaApiTest {

  @Test
  void the_server_hands_out_the_schemas() {
    var candidacy = Candidacy.shipped();
    try (var server = RunningServer.start(TestDatabases.H2)) {
      assertThat(server.get("/api/v1/candidacy/policy-schema").body())
          .isEqualTo(PolicySchema.of(candidacy.rules()));
      assertThat(server.get("/api/v1/candidacy/facts-schema").body())
          .isEqualTo(FactsSchema.of(candidacy.factKeys()));
    }
  }
}
