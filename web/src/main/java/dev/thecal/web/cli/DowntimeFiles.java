package dev.thecal.web.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes the downtime lists of clinics to a folder. Each file replaces the last one at once: who looks
 * while it is written, or after the night in which it failed, finds a whole list with its age on it.
 *
 * @param folder is made if it is missing
 */
record DowntimeFiles(Path folder) {

  private static final String STYLES = "document.css";

  /** One clinic: a page that needs nothing but its style sheet beside it, and a spreadsheet. */
  void write(String clinic, String html, String csv) {
    write("downtime-" + clinic + ".html", html.replace("/static/" + STYLES, STYLES));
    write("downtime-" + clinic + ".csv", csv);
    write(STYLES, styles());
  }

  private void write(String name, String text) {
    try {
      Files.createDirectories(folder);
      // Readable for its owner only: a temporary file is made so, and the move keeps it.
      Path whole = Files.createTempFile(folder, name, ".part");
      Files.writeString(whole, text);
      Files.move(
          whole,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + name + " to " + folder, e);
    }
  }

  private static String styles() {
    try (InputStream in = DowntimeFiles.class.getResourceAsStream("/static/" + STYLES)) {
      if (in == null) {
        throw new IllegalStateException(STYLES + " is missing in this jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
