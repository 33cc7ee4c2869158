package dev.thecal.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thecal.core.evidence.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told about a database that cannot be opened. */
class DatabaseInUseTest {

  @TempDir
  private Path folder;

  @Test
  void a_file_that_another_process_holds_names_it_and_the_cure() throws IOException {
    var settings = new DatabaseSettings("jdbc:h2:file:" + folder.resolve("thecal"), "", "", 2);
    Database.open(settings, List.of("core")).close();

    try (var file = FileChannel.open(folder.resolve("thecal.mv.db"), StandardOpenOption.WRITE);
        var held = file.lock()) {
      assertThat(held.isValid()).isTrue();
      refused(settings, "database-in-use", "another process", "thecal open", "Stop the server");
    }
    Database.open(settings, List.of("core")).close();
  }

  @Test
  void a_server_that_does_not_answer_names_the_address_and_never_the_password() {
    var settings = new DatabaseSettings(
        "jdbc:postgresql://127.0.0.1:1/x?password=hidden", "nobody", "secret", 2);

    refused(settings, "database-not-reached", "jdbc:postgresql://127.0.0.1:1/x (user nobody");
  }

  private static void refused(DatabaseSettings settings, String code, String... parts) {
    assertThatThrownBy(() -> Database.open(settings, List.of("core")).close())
        .isInstanceOfSatisfying(Refusal.class, refusal -> {
          assertThat(refusal.code()).isEqualTo(code);
          assertThat(refusal.getMessage()).contains(parts).doesNotContain("secret", "hidden");
        });
  }
}
