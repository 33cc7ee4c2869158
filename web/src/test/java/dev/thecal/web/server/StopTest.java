package dev.thecal.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thecal.core.audit.AuditSealer;
import dev.thecal.core.store.CoreStores;
import dev.thecal.core.store.Database;
import dev.thecal.core.store.DatabaseSettings;
import dev.thecal.web.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to stop, as a service manager tells it, in a process of its own. */
@Tag("crash")
class StopTest {

  /** What the JVM answers after SIGTERM: 128 + 15. */
  private static final int TERMINATED = 143;

  @TempDir
  private Path folder;

  @Test
  void it_ends_cleanly_and_every_entry_of_the_audit_trail_is_sealed() throws Exception {
    Process server = start();
    try (BufferedReader lines = server.inputReader()) {
      String address = address(lines);
      look(address + "/staff/clinics/spine-surgery/patients/ss-12");

      server.toHandle().destroy();

      assertThat(server.waitFor()).isEqualTo(TERMINATED);
    } finally {
      server.destroyForcibly();
    }
    assertThat(Files.readString(folder.resolve("log"))).doesNotContain("Exception", "ERROR");
    try (Database database = Database.open(settings(), Schema.MODULES)) {
      var report = new AuditSealer(
              new CoreStores(database).auditSeals(),
              AuditKeyFile.readOrMake(folder.resolve("audit.key")),
              database.transactions())
          .verify();
      assertThat(report.breaks()).isEmpty();
      assertThat(report.unsealed()).as("entries without a seal").isZero();
      assertThat(report.entries()).isPositive();
    }
  }

  private DatabaseSettings settings() {
    return new DatabaseSettings("jdbc:h2:file:" + folder.resolve("thecal"), "", "", 2);
  }

  private Process start() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder = new ProcessBuilder(
        java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", Main.class.getName());
    var environment = builder.environment();
    environment.put("CLASSPATH", System.getProperty("java.class.path"));
    environment.put("THECAL_SERVER_PORT", "0");
    environment.put("THECAL_DEMO_MODE", "true");
    environment.put("THECAL_DATABASE_URL", settings().url());
    environment.put("THECAL_AUDIT_KEY_FILE", folder.resolve("audit.key").toString());
    return builder
        .directory(folder.toFile())
        .redirectError(folder.resolve("log").toFile())
        .start();
  }

  /** From the welcome, which says that the port is open. */
  private static String address(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("Thecal is running at ")) {
        return line.split(" ", -1)[4];
      }
    }
    throw new IllegalStateException("the server ended before it ran");
  }

  private static void look(String page) throws IOException, InterruptedException {
    var answer = HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(page)).build(),
            HttpResponse.BodyHandlers.discarding());
    assertThat(answer.statusCode()).isEqualTo(200);
  }
}
