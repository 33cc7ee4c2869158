package dev.thecal.content.library;

import java.nio.file.Path;
import java.util.List;

/** A set of leaflet files from one place. */
@FunctionalInterface
public interface LeafletPack {

  /**
   * @throws BrokenContent if the place or one of its files cannot be read
   */
  List<LeafletFile> files();

  /** Our own leaflets. */
  static LeafletPack shipped() {
    return classPath(LeafletPack.class, "leaflets");
  }

  /** The files that {@code folder/index.txt} names, one a line, beside the anchor's class. */
  static LeafletPack classPath(Class<?> anchor, String folder) {
    return new ClassPathPack(anchor, folder);
  }

  /** Every {@code .md} file in a folder and the two levels below it, by name. */
  static LeafletPack folder(Path folder) {
    return new FolderPack(folder);
  }
}
