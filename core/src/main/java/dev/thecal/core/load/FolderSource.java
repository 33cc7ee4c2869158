package dev.thecal.core.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder with profiles in {@code clinics/*.json}, one {@code patients.json} and files of features beside it. */
public final class FolderSource implements FileSource {

  private static final String PATIENTS = "patients.json";

  private final Path folder;

  public FolderSource(Path folder) {
    this.folder = folder;
  }

  @Override
  public List<String> clinics() {
    Path clinics = folder.resolve("clinics");
    return Files.isDirectory(clinics)
        ? jsonIn(clinics).stream().map(name -> "clinics/" + name).toList()
        : List.of();
  }

  @Override
  public List<String> patients() {
    return Files.exists(folder.resolve(PATIENTS)) ? List.of(PATIENTS) : List.of();
  }

  @Override
  public List<String> others() {
    return jsonIn(folder).stream().filter(name -> !name.equals(PATIENTS)).toList();
  }

  @Override
  public String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder.resolve(name), e);
    }
  }

  private static List<String> jsonIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }
}
