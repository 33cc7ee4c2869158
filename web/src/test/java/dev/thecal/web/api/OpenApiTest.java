package dev.thecal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.OpenApi;
import dev.thecal.web.testkit.RunningServer;
import io.javalin.Javalin;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The hand-kept description names exactly the routes that exist; every suite checks real answers against it. */
class OpenApiTest {

  @Test
  void describes_exactly_the_routes_that_are_registered() {
    assertThat(registered()).isEqualTo(OpenApi.operations());
  }

  @Test
  void every_operation_has_an_id_of_its_own_a_tag_and_a_summary() {
    Set<String> ids = new HashSet<>();
    for (JsonNode path : OpenApi.document().get("paths")) {
      for (JsonNode operation : path) {
        assertThat(ids.add(operation.get("operationId").asText())).isTrue();
        assertThat(operation.get("tags")).isNotEmpty();
        assertThat(operation.get("summary").asText()).isNotBlank();
      }
    }
  }

  @Test
  void every_change_of_an_aggregate_documents_its_version_header() {
    for (var path : OpenApi.document().get("paths").properties()) {
      if (path.getValue().has("put")) {
        assertThat(path.getValue().at("/put/parameters").toString())
            .as(path.getKey())
            .contains("ifMatch");
        assertThat(path.getValue().at("/put/responses").has("428"))
            .as(path.getKey())
            .isTrue();
      }
    }
  }

  private static Set<String> registered() {
    Set<String> found = new TreeSet<String>();
    try (var server = RunningServer.start(TestDatabases.H2)) {
      var groups = server.server().application().routes();
      Javalin javalin =
          Javalin.create(config -> groups.forEach(group -> group.register(config.routes)));
      javalin.unsafe.internalRouter.allHttpHandlers().forEach(handler -> {
        String path = handler.endpoint.path;
        String method = handler.endpoint.method.name();
        if ((path.startsWith("/api/") || path.startsWith("/health") || path.equals("/metrics"))
            && Set.of("GET", "POST", "PUT", "DELETE", "PATCH").contains(method)) {
          found.add(method + " " + path);
        }
      });
    }
    return found;
  }
}
