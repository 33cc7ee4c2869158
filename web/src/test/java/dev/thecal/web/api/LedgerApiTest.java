package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The controlled-drug ledger over real HTTP. */
class LedgerApiTest {

  private static final String LEDGER = "/api/v1/clinics/spine-surgery/drug-ledger";

  @Test
  void entries_balances_contra_and_csv() {
    try (var server = RunningServer.start(TestDatabases.H2)) {
      assertThat(post(
                  server,
                  "e-1",
                  "\"received\",\"volume\":\"60 mL\",\"remark\":\"=1+1, from \\\"P\\\"\"")
              .statusCode())
          .isEqualTo(201);
      assertThat(post(server, "e-2", "\"dispensed\",\"volume\":\"61 mL\",\"visit\":\"v-1\"")
              .body())
          .contains("balance-below-zero");
      assertThat(post(server, "e-2", "\"dispensed\",\"volume\":\"61 mL\"").body())
          .contains("/visit");
      assertThat(post(server, "e-2", "\"wasted\",\"volume\":\"1 mL\",\"witness\":\"nurse-2\"")
              .statusCode())
          .isEqualTo(201);
      assertThat(post(server, "e-3", "\"counted\",\"volume\":\"58.5 mL\"").body())
          .contains("\"discrepancy\":\"-0.5 mL\"");
      assertThat(server
              .post(LEDGER + "/e-2/contra", "{\"reason\":\"another lot\"}")
              .statusCode())
          .isEqualTo(201);
      assertThat(server.post(LEDGER + "/e-2/contra", "{\"reason\":\"again\"}").statusCode())
          .isEqualTo(409);
      assertThat(RunningServer.json(server.get(LEDGER + "/balances"))
              .at("/lots/0/stock")
              .asText())
          .isEqualTo("60 mL");
      assertThat(RunningServer.json(server.get(LEDGER)).get("entries")).hasSize(4);
      var csv = server.get(LEDGER + "/entries.csv");
      assertThat(csv.body().lines())
          .hasSize(5)
          .anyMatch(line -> line.startsWith(
              "morphine,L-1,1,e-1,received,60 mL,,,,,,\"'=1+1, from \"\"P\"\"\",local,"))
          .anyMatch(line -> line.contains("counted,58.5 mL,,,,,-0.5 mL,"))
          .anyMatch(line -> line.contains(",contra,1 mL,,nurse-2,e-2,wasted,,another lot,"));
      assertThat(server.get(LEDGER.replace("spine-surgery", "nowhere")).statusCode())
          .isEqualTo(404);
    }
  }

  private static HttpResponse<String> post(RunningServer server, String id, String line) {
    return server.post(
        LEDGER,
        "{\"id\":\"" + id + "\",\"drug\":\"morphine\",\"lot\":\"L-1\",\"kind\":" + line + "}");
  }
}
