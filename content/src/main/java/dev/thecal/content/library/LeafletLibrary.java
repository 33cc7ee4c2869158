package dev.thecal.content.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All leaflets that may be handed out, each once per language. Immutable, safe to share. */
public final class LeafletLibrary {

  private record Key(String id, String language) {}

  private final Map<Key, Leaflet> leaflets;

  private LeafletLibrary(Map<Key, Leaflet> leaflets) {
    this.leaflets = leaflets;
  }

  /** Only what ships with this module. */
  public static LeafletLibrary shipped() {
    return load(List.of(LeafletPack.shipped()));
  }

  /**
   * @throws BrokenContent with the problems of all packs and files together, never only the first
   */
  public static LeafletLibrary load(Collection<LeafletPack> packs) {
    var problems = new ArrayList<ContentProblem>();
    var leaflets = new LinkedHashMap<Key, Leaflet>();
    List<LeafletFile> files = files(packs, problems);
    Blocks blocks = Blocks.of(files, problems);
    for (LeafletFile file : files) {
      if (!Blocks.isBlock(file)) {
        LeafletParser.parse(file, blocks, problems)
            .ifPresent(leaflet -> add(leaflet, leaflets, problems));
      }
    }
    if (!problems.isEmpty()) {
      throw new BrokenContent(problems);
    }
    return new LeafletLibrary(leaflets);
  }

  public Optional<Leaflet> find(String id, String language) {
    return Optional.ofNullable(leaflets.get(new Key(id, language)));
  }

  /** All of them, retired ones too, in the order in which they were loaded. */
  public List<Leaflet> all() {
    return List.copyOf(leaflets.values());
  }

  /** In the order in which they were loaded; retired ones are left out. */
  public List<Leaflet> list(String language) {
    return leaflets.values().stream()
        .filter(leaflet -> leaflet.language().equals(language))
        .filter(leaflet -> leaflet.status() != LeafletStatus.RETIRED)
        .toList();
  }

  private static List<LeafletFile> files(
      Collection<LeafletPack> packs, List<ContentProblem> problems) {
    var files = new ArrayList<LeafletFile>();
    for (LeafletPack pack : packs) {
      try {
        files.addAll(pack.files());
      } catch (BrokenContent e) {
        problems.addAll(e.problems());
      }
    }
    return files;
  }

  /** The same page twice is a slip, unless the second says that it takes the place of the first. */
  private static void add(
      Leaflet leaflet, Map<Key, Leaflet> leaflets, List<ContentProblem> problems) {
    var key = new Key(leaflet.id(), leaflet.language());
    Leaflet first = leaflets.get(key);
    String page = "\"" + leaflet.id() + "\" in \"" + leaflet.language() + "\"";
    if (first == null && leaflet.overrides().isPresent()) {
      problems.add(new ContentProblem(
          leaflet.file(), 0, "\"overrides\": there is no " + page + " to take the place of"));
    } else if (first != null && leaflet.overrides().isEmpty()) {
      problems.add(new ContentProblem(
          leaflet.file(),
          0,
          page + " is already in " + first.file() + "; to take its place write \"overrides: "
              + first.version() + "\""));
    } else {
      leaflets.put(key, leaflet);
    }
  }
}
