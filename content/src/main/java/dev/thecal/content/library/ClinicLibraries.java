package dev.thecal.content.library;

import dev.thecal.core.access.ClinicId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The library of each clinic: what all share, and what a clinic's own folder adds or puts in the place of a
 * shared page. Immutable, safe to share.
 */
public final class ClinicLibraries {

  private final LeafletLibrary shared;
  private final Map<ClinicId, LeafletLibrary> own;

  private ClinicLibraries(LeafletLibrary shared, Map<ClinicId, LeafletLibrary> own) {
    this.shared = shared;
    this.own = own;
  }

  /**
   * @param packs that all clinics share
   * @param folder with one folder per clinic, named with the clinic's id; empty: no clinic has its own
   * @throws BrokenContent with the problems of all packs of all clinics
   */
  public static ClinicLibraries load(Collection<LeafletPack> packs, Optional<Path> folder) {
    LeafletLibrary shared = LeafletLibrary.load(packs);
    var own = new TreeMap<ClinicId, LeafletLibrary>(Comparator.comparing(ClinicId::value));
    var problems = new ArrayList<ContentProblem>();
    for (Path one : folder.map(ClinicLibraries::folders).orElse(List.of())) {
      var all = new ArrayList<>(packs);
      all.add(LeafletPack.folder(one));
      try {
        own.put(new ClinicId(String.valueOf(one.getFileName())), LeafletLibrary.load(all));
      } catch (BrokenContent broken) {
        problems.addAll(broken.problems());
      } catch (IllegalArgumentException e) {
        problems.add(new ContentProblem(
            one.toString(), 0, "name the folder with a clinic's id: " + e.getMessage()));
      }
    }
    if (!problems.isEmpty()) {
      throw new BrokenContent(problems);
    }
    return new ClinicLibraries(shared, Map.copyOf(own));
  }

  /** What this clinic hands out. */
  public LeafletLibrary of(ClinicId clinic) {
    return own.getOrDefault(clinic, shared);
  }

  /** What a clinic without a folder hands out. */
  public LeafletLibrary shared() {
    return shared;
  }

  /** The shared one and every clinic's own. */
  public Stream<LeafletLibrary> all() {
    return Stream.concat(Stream.of(shared), own.values().stream());
  }

  private static List<Path> folders(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new BrokenContent(List.of(new ContentProblem(
          folder.toString(), 0, "there is no readable folder of that name: " + e)));
    }
  }
}
