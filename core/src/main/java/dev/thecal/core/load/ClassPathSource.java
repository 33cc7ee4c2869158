package dev.thecal.core.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files on the class path, where nothing can be listed: {@code index.txt} names them, one a line. */
public final class ClassPathSource implements FileSource {

  private static final String INDEX = "index.txt";
  private static final String PATIENTS = "patients.json";

  private final ClassLoader loader;
  private final String folder;

  /**
   * @param folder on the class path, without a slash at either end, for example {@code samples}
   */
  public ClassPathSource(ClassLoader loader, String folder) {
    this.loader = loader;
    this.folder = folder;
  }

  @Override
  public List<String> clinics() {
    return listed().stream().filter(name -> name.startsWith("clinics/")).toList();
  }

  @Override
  public List<String> patients() {
    return listed().stream().filter(PATIENTS::equals).toList();
  }

  @Override
  public List<String> others() {
    return listed().stream()
        .filter(name -> !name.startsWith("clinics/") && !name.equals(PATIENTS))
        .toList();
  }

  private List<String> listed() {
    return read(INDEX).lines().filter(line -> !line.isBlank()).sorted().toList();
  }

  @Override
  public String read(String name) {
    String path = folder + "/" + name;
    try (InputStream in = loader.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException("there is no " + path + " on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
