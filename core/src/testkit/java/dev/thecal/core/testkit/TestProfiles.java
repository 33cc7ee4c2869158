package dev.thecal.core.testkit;

import dev.thecal.core.access.ClinicId;
import dev.thecal.core.clinic.ClinicProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample profiles as tests see them: every module lies beside the samples folder. */
public final class TestProfiles {

  private static final Path FOLDER = Path.of("..", "samples", "clinics");
  private static final String ANY = "rehab-and-pain";

  private TestProfiles() {}

  /** The sample of that id; for any other id a sample that carries it. */
  public static ClinicProfile of(ClinicId clinic) {
    return ClinicProfile.parse(text(clinic));
  }

  /** As {@link #of}, as the text of the file. */
  public static String text(ClinicId clinic) {
    Path file = FOLDER.resolve(clinic + ".json");
    if (Files.exists(file)) {
      return read(file);
    }
    return read(FOLDER.resolve(ANY + ".json"))
        .replace("\"id\": \"" + ANY + "\"", "\"id\": \"" + clinic + "\"");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
