package dev.thecal.core.testkit;

import dev.thecal.core.load.FileSource;
import dev.thecal.core.load.FolderSource;
import dev.thecal.core.load.SampleFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The project's samples without the files that only another module reads. */
public final class CoreSamples implements FileSource {

  private final FileSource samples = new FolderSource(Path.of("..", "samples"));
  private final Set<String> readable;

  /**
   * @param readers that the test knows
   */
  public CoreSamples(Set<SampleFile> readers) {
    this.readable = readers.stream().map(SampleFile::name).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<String> clinics() {
    return samples.clinics();
  }

  @Override
  public List<String> patients() {
    return samples.patients();
  }

  @Override
  public List<String> others() {
    return samples.others().stream().filter(readable::contains).toList();
  }

  @Override
  public String read(String name) {
    return samples.read(name);
  }
}
