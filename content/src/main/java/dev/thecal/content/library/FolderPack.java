package dev.thecal.content.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A clinic's own leaflets in a folder and those below it, in the order of their names. */
record FolderPack(Path folder) implements LeafletPack {

  private static final int DEPTH = 3;

  @Override
  public List<LeafletFile> files() {
    var files = new ArrayList<LeafletFile>();
    var problems = new ArrayList<ContentProblem>();
    for (Path path : paths()) {
      try {
        files.add(new LeafletFile(name(path), Files.readString(path)));
      } catch (IOException e) {
        problems.add(unreadable(path, e));
      }
    }
    if (!problems.isEmpty()) {
      throw new BrokenContent(problems);
    }
    return files;
  }

  /** Below the folder, with the same separator everywhere. */
  private String name(Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  private List<Path> paths() {
    try (Stream<Path> all = Files.walk(folder, DEPTH)) {
      return all.filter(path -> path.toString().endsWith(".md")).sorted().toList();
    } catch (IOException e) {
      throw new BrokenContent(List.of(unreadable(folder, e)));
    }
  }

  /** Also a file that is not UTF-8. */
  private static ContentProblem unreadable(Path path, IOException e) {
    return new ContentProblem(
        String.valueOf(path.getFileName()), 0, "cannot be read as UTF-8 text: " + e);
  }
}
