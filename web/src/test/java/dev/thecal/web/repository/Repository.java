package dev.thecal.web.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that the tests run in, for tests about files that are not classes. */
public final class Repository {

  private static final Path ROOT = find(Path.of("").toAbsolutePath());

  private Repository() {}

  public static Path path(String relative) {
    return ROOT.resolve(relative);
  }

  public static String read(String relative) {
    try {
      return Files.readString(path(relative));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + relative, e);
    }
  }

  /** All files below a folder, whose name ends so; none if there is no such folder. */
  public static List<Path> files(String folder, String ending) {
    if (!Files.isDirectory(path(folder))) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(path(folder))) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static Path find(Path folder) {
    if (Files.exists(folder.resolve("bom/pom.xml"))) {
      return folder;
    }
    Path parent = folder.getParent();
    if (parent == null) {
      throw new IllegalStateException("the tests do not run inside a checkout");
    }
    return find(parent);
  }
}
