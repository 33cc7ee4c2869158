package dev.thecal.content.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A jar cannot be listed reliably, so an index names the files. */
record ClassPathPack(Class<?> anchor, String folder) implements LeafletPack {

  @Override
  public List<LeafletFile> files() {
    var problems = new ArrayList<ContentProblem>();
    var files = read("index.txt", problems)
        .map(LeafletFile::text)
        .orElse("")
        .lines()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .flatMap(name -> read(name, problems).stream())
        .toList();
    if (!problems.isEmpty()) {
      throw new BrokenContent(problems);
    }
    return files;
  }

  private Optional<LeafletFile> read(String name, List<ContentProblem> problems) {
    String path = "/" + folder + "/" + name;
    try (InputStream in = anchor.getResourceAsStream(path)) {
      if (in == null) {
        problems.add(new ContentProblem(name, 0, "is not on the class path in " + folder));
        return Optional.empty();
      }
      return Optional.of(
          new LeafletFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      problems.add(new ContentProblem(name, 0, "cannot be read: " + e.getMessage()));
      return Optional.empty();
    }
  }
}
