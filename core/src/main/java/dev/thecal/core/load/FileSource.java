package dev.thecal.core.load;

import java.util.List;

/** Where the files to load lie: a folder, or the class path of the running server. */
public interface FileSource {

  /** The names of the clinic profiles, in alphabetical order; none if there are none. */
  List<String> clinics();

  /** The names of the patient files, in alphabetical order; none if there are none. */
  List<String> patients();

  /** The names of all other files beside the patients, in alphabetical order; none if there are none. */
  List<String> others();

  /**
   * The text of a file that was listed.
   *
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  String read(String name);
}
