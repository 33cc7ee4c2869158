package dev.thecal.core.crash;

import dev.thecal.core.store.DatabaseSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** A running {@link CrashWriter} and the ids it has acknowledged. */
final class Victim {

  private final Process process;
  private final BufferedReader lines;
  private final Set<String> acknowledged = new LinkedHashSet<>();

  private Victim(Process process) {
    this.process = process;
    this.lines = process.inputReader();
  }

  static Victim start(DatabaseSettings settings, int round) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    // Quick to start; nothing here is about speed.
    var builder = new ProcessBuilder(
        java,
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx256m",
        CrashWriter.class.getName(),
        settings.url(),
        settings.user(),
        settings.password(),
        Integer.toString(round));
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return new Victim(builder.start());
  }

  /** Reads until that many ids were acknowledged. */
  void awaitAcknowledgements(int count) throws IOException {
    while (acknowledged.size() < count) {
      String line = lines.readLine();
      if (line == null) {
        throw new IllegalStateException(
            "the writer ended by itself after " + acknowledged.size() + " acknowledgements");
      }
      keep(line);
    }
  }

  /** SIGKILL; then what was acknowledged between the decision and the end counts too. */
  Set<String> kill() throws IOException, InterruptedException {
    // Through the handle: Process.destroyForcibly would close the pipe with what is still in it.
    process.toHandle().destroyForcibly();
    return awaitEnd();
  }

  /** The rest of the output, up to the end of the process. A last line that was cut short is no acknowledgement. */
  Set<String> awaitEnd() throws IOException, InterruptedException {
    var rest = new StringBuilder();
    for (int next = lines.read(); next >= 0; next = lines.read()) {
      rest.append((char) next);
    }
    String whole = rest.substring(0, rest.lastIndexOf("\n") + 1);
    whole.lines().forEach(this::keep);
    process.waitFor();
    return acknowledged;
  }

  /** The log goes to the same pipe. */
  private void keep(String line) {
    if (line.startsWith(CrashWriter.ACKNOWLEDGED)) {
      acknowledged.add(line.substring(CrashWriter.ACKNOWLEDGED.length()));
    }
  }
}
