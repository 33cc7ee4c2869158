package dev.thecal.core.load;

import dev.thecal.core.json.JsonInput;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads one further file that may lie beside {@code patients.json}: each feature brings its own, bound with
 * {@code Multibinder.newSetBinder(binder(), SampleFile.class)}, and touches no other. The files are read in
 * the order of their names, after the patients; none may need the entries of another.
 */
public interface SampleFile {

  /** For example {@code statuses.json}: no folder, unique among all. */
  String name();

  /**
   * Reads the whole file with the reader of its service. Days may be written as {@code {today-45}}: they are
   * dates here. Every problem goes into the input; unknown fields are told by the loader.
   *
   * @param scope what entries may refer to
   * @return the entries in the order to write them; taken only if no file has a problem
   */
  Supplier<List<SampleEntry>> read(JsonInput in, SampleScope scope);
}
