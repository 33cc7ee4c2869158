package dev.thecal.web.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.evidence.Refusal;
import dev.thecal.core.plugin.ThecalPlugin;
import dev.thecal.core.testkit.TestDatabases;
import dev.thecal.web.testkit.RunningServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar from outside adds a rule, but only where the configuration names it. */
class PluginTest {

  private static final String PATIENT = "/api/v1/clinics/spine-surgery/patients/plug-1";

  @TempDir
  static Path folder;

  private static Path jars;

  @BeforeAll
  static void build() throws IOException {
    jars = PluginJar.buildInto(folder);
  }

  @Test
  void a_named_plugin_is_found_in_its_jar() {
    assertThat(PluginLoader.load(Optional.of(jars), List.of("support-at-home")))
        .extracting(ThecalPlugin::version)
        .containsExactly("1.0.0");
  }

  @Test
  void what_is_found_but_not_named_stays_off() {
    assertThat(PluginLoader.load(Optional.of(jars), List.of())).isEmpty();
  }

  @Test
  void a_name_without_a_jar_stops_the_start_with_a_cure() {
    assertThatThrownBy(
            () -> PluginLoader.load(Optional.of(jars), List.of("support-at-hom", "other")))
        .isInstanceOfSatisfying(Refusal.class, refusal -> {
          assertThat(refusal.problems()).hasSize(2);
          assertThat(refusal.problems().get(0).detail()).contains("maybe \"support-at-home\"");
        });
  }

  @Test
  void the_added_rule_judges_a_patient_of_the_server() {
    try (var server = RunningServer.start(
        TestDatabases.H2.settings(), Optional.of(jars), List.of("support-at-home"))) {
      server.post("/api/v1/clinics/spine-surgery/patients", """
          {"id": "plug-1", "familyName": "Gray", "givenName": "Ada", "bornOn": "1960-02-29"}""");
      server.post(PATIENT + "/facts", """
          {"key": "helper-at-home", "value": false, "on": "2026-05-05"}""");

      var assessed = server.post(PATIENT + "/assessments", """
          {"policy": "support-at-home"}""");

      assertThat(assessed.statusCode()).isEqualTo(201);
      assertThat(assessed.body()).contains("nobody will be at home").contains("Sample house rule");
    }
  }
}
