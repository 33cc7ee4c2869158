package dev.thecal.web.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.evidence.InputProblem;
import dev.thecal.core.evidence.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationLoaderTest {

  @TempDir
  Path folder;

  @Test
  void nothing_said_means_the_documented_standards() {
    Configuration configuration = ConfigurationLoader.load(Map.of("PATH", "/bin"), folder);

    assertThat(configuration.port()).isEqualTo(8080);
    assertThat(configuration.host()).isEqualTo("127.0.0.1");
    assertThat(configuration.demo()).isTrue();
  }

  @Test
  void the_environment_is_stronger_than_the_file() throws IOException {
    Files.writeString(
        folder.resolve("thecal.properties"), "server.port = 1111\ndatabase.pool-size = 3\n");

    Configuration configuration =
        ConfigurationLoader.load(Map.of("THECAL_SERVER_PORT", "2222"), folder);

    assertThat(configuration.port()).isEqualTo(2222);
    assertThat(configuration.database().poolSize()).isEqualTo(3);
  }

  @Test
  void every_mistake_is_in_one_list_with_a_cure() throws IOException {
    Files.writeString(folder.resolve("thecal.properties"), "server.prot = 1\ndemo.mode = yes\n");
    var environment = Map.of(
        "THECAL_DATABASE_URL", "jdbc:oracle:x",
        "THECAL_SERVER_HOST", "0.0.0.0",
        "THECAL_DATABASE_POOLSIZE", "1");

    assertThatThrownBy(() -> ConfigurationLoader.load(environment, folder))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems())
                .extracting(InputProblem::detail)
                .satisfiesExactlyInAnyOrder(
                    text -> assertThat(text).contains("unknown key").contains("server.port"),
                    text -> assertThat(text)
                        .contains("unknown key")
                        .contains("THECAL_DATABASE_POOL_SIZE"),
                    text -> assertThat(text).contains("jdbc:oracle:x").contains("jdbc:h2:"),
                    text -> assertThat(text).contains("0.0.0.0").contains("127.0.0.1"),
                    text -> assertThat(text).contains("true or false").contains("yes")));
  }

  @Test
  void without_a_way_out_nothing_leaves() {
    assertThat(ConfigurationLoader.load(Map.of(), folder).messages())
        .isEqualTo(MessageSettings.none());
  }

  @Test
  void a_way_out_is_checked_whole() {
    var environment = Map.of(
        "THECAL_MAIL_HOST", "192.0.2.1",
        "THECAL_MAIL_PORT", "0",
        "THECAL_MAIL_SECURITY", "none",
        "THECAL_MAIL_FROM", "appointments",
        "THECAL_WEBHOOK_URL", "http://192.0.2.1/in",
        "THECAL_WEBHOOK_SECRET", "short");

    assertThatThrownBy(() -> ConfigurationLoader.load(environment, folder))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems())
                .extracting(InputProblem::pointer)
                .containsExactlyInAnyOrder(
                    "mail.port", "mail.security", "mail.from", "webhook.url", "webhook.secret"));
  }

  @Test
  void no_secret_of_a_way_out_is_in_the_log() {
    Configuration configuration = ConfigurationLoader.load(
        Map.of(
            "THECAL_MAIL_HOST", "mail.example.org",
            "THECAL_MAIL_FROM", "appointments@example.org",
            "THECAL_MAIL_PASSWORD", "s3cret",
            "THECAL_WEBHOOK_URL", "https://example.org/in",
            "THECAL_WEBHOOK_SECRET", "s3cret-s3cret-s3cret-s3cret-s3cret"),
        folder);

    assertThat(ConfigurationLoader.effective(configuration))
        .contains("mail.host = mail.example.org", "mail.security = starttls")
        .noneMatch(line -> line.contains("s3cret"));
    assertThat(configuration.toString()).doesNotContain("s3cret-s3cret");
  }

  @Test
  void a_named_file_must_be_there() {
    assertThatThrownBy(
            () -> ConfigurationLoader.load(Map.of("THECAL_CONFIG", "missing.properties"), folder))
        .hasMessageContaining("missing.properties");
  }

  @Test
  void the_log_shows_no_secret() {
    Configuration configuration = ConfigurationLoader.load(
        Map.of(
            "THECAL_DATABASE_PASSWORD", "s3cret",
            "THECAL_DATABASE_URL", "jdbc:postgresql://db/thecal?user=a&password=s3cret"),
        folder);

    assertThat(ConfigurationLoader.effective(configuration))
        .noneMatch(line -> line.contains("s3cret"));
  }
}
