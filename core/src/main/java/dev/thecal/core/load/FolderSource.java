package dev.thecal.core.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder with profiles in {@code clinics/*.json} and one {@code patients.json}. */
public final class FolderSource implements FileSource {

  private static final String PATIENTS = "patients.json";

  private final Path folder;

  public FolderSource(Path folder) {
    this.folder = folder;
  }

  @Override
  public List<String> clinics() {
    Path clinics = folder.resolve("clinics");
    if (!Files.isDirectory(clinics)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(clinics)) {
      return files
          .map(file -> "clinics/" + file.getFileName())
          .filter(name -> name.endsWith(".json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + clinics, e);
    }
  }

  @Override
  public List<String> patients() {
    return Files.exists(folder.resolve(PATIENTS)) ? List.of(PATIENTS) : List.of();
  }

  @Override
  public String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder.resolve(name), e);
    }
  }
}
