package dev.thecal.core.washout;

import dev.thecal.core.reference.Ids;
import dev.thecal.core.reference.ReferenceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The washout table. */
public final class Washouts {

  private static final String SHIPPED = "/reference/washout.json";

  private final Map<String, Washout> byName = new TreeMap<>();
  private final List<Washout> all;

  /**
   * @throws IllegalArgumentException if two rows share an id or alias
   */
  public Washouts(Collection<Washout> rows) {
    all = List.copyOf(rows);
    for (Washout row : all) {
      names(row).forEach(name -> {
        if (byName.put(name, row) != null) {
          throw new IllegalArgumentException("washout \"" + name + "\" stands twice");
        }
      });
    }
  }

  /** The table that ships with Thecal. */
  public static Washouts shipped() {
    return new Washouts(ReferenceFile.entries(SHIPPED, "drugs", WashoutReader::read));
  }

  /** Reads a file of rows in the shipped format, for plugins. */
  public static List<Washout> parse(String file, String text) {
    return ReferenceFile.parse(file, text, "drugs", WashoutReader::read);
  }

  /**
   * @throws IllegalArgumentException if the drug is unknown; the message names the nearest known ones
   */
  public Washout get(String id) {
    return find(id).orElseThrow(() -> Ids.unknown("drug", id, byName.keySet()));
  }

  public Optional<Washout> find(String id) {
    return Optional.ofNullable(byName.get(id));
  }

  /** All rows, in the order of the table. */
  public List<Washout> list() {
    return all;
  }

  private static List<String> names(Washout row) {
    var names = new ArrayList<>(row.aliases());
    names.add(row.id());
    return names;
  }
}
