package dev.thecal.core.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.thecal.core.json.Json;
import dev.thecal.core.json.JsonInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** A file of reference data as text: as it ships, as a plugin adds it, or with a clinic's decisions in it. */
public final class ReferenceDocument {

  /** What a file is about. */
  public enum Kind {
    DRUG("drug", "drugs"),
    PUMP("pump", "pumps"),
    MIXTURE("mixture", "mixtures"),
    THERAPY_LINE("therapy-line", "therapyLines");

    private final String word;
    private final String list;

    Kind(String word, String list) {
      this.word = word;
      this.list = list;
    }

    /** The first part of a figure's key. */
    public String word() {
      return word;
    }
  }

  private final Kind kind;
  private final String file;
  private final String text;
  private final boolean decided;

  /**
   * @param file its name, for messages
   */
  public ReferenceDocument(Kind kind, String file, String text) {
    this(kind, file, text, false);
  }

  private ReferenceDocument(Kind kind, String file, String text, boolean decided) {
    this.kind = kind;
    this.file = file;
    this.text = text;
    this.decided = decided;
  }

  /** The file that ships with Thecal. */
  public static ReferenceDocument shipped(Kind kind) {
    String file = "/reference/" + FigureTree.hyphens(kind.list) + ".json";
    return new ReferenceDocument(kind, file, ReferenceFile.text(file));
  }

  public Kind kind() {
    return kind;
  }

  public String file() {
    return file;
  }

  /**
   * The entries of the document.
   *
   * @throws ReferenceDataException with every problem
   */
  public <T> List<T> read(Function<JsonInput, Supplier<T>> reader) {
    return ReferenceFile.parse(file, text, kind.list, reader, decided);
  }

  /** All figures of a document that reads without problems, in their order. */
  public List<Figure> figures() {
    var found = new ArrayList<Figure>();
    JsonNode entries = tree().path(kind.list);
    for (int i = 0; i < entries.size(); i++) {
      String id = entries.get(i).path("id").asText();
      found.addAll(
          FigureTree.figures(kind.word + "/" + id, "/" + kind.list + "/" + i, entries.get(i)));
    }
    return found;
  }

  /** Ids of the entries, in their order. */
  public List<String> ids() {
    var ids = new ArrayList<String>();
    tree().path(kind.list).forEach(entry -> ids.add(entry.path("id").asText()));
    return ids;
  }

  /** Lists of texts that stand directly in an entry under that name, by pointer. */
  public Map<String, List<String>> listsOf(String name) {
    var found = new LinkedHashMap<String, List<String>>();
    JsonNode entries = tree().path(kind.list);
    for (int i = 0; i < entries.size(); i++) {
      var texts = new ArrayList<String>();
      entries.get(i).path(name).forEach(text -> texts.add(text.asText()));
      found.put("/" + kind.list + "/" + i + "/" + name, texts);
    }
    return found;
  }

  /** Whether the document has an entry that the key speaks of. */
  public boolean has(FigureKey key) {
    return kind.word.equals(key.kind()) && !entries(tree(), key.subject()).isEmpty();
  }

  /**
   * The document with decisions of a clinic carried into it; those about other documents are passed over.
   *
   * @throws IllegalArgumentException for a key that leads to no place in it
   */
  public ReferenceDocument with(Map<FigureKey, FigureChange> changes) {
    ObjectNode tree = tree();
    changes.forEach((key, change) -> {
      if (kind.word.equals(key.kind())) {
        entries(tree, key.subject()).forEach(entry -> FigureTree.apply(entry, key, change));
      }
    });
    return new ReferenceDocument(kind, file, tree.toString(), true);
  }

  ObjectNode tree() {
    return Json.read(text, ObjectNode.class);
  }

  private List<ObjectNode> entries(ObjectNode tree, String id) {
    var found = new ArrayList<ObjectNode>();
    for (JsonNode entry : tree.path(kind.list)) {
      if (entry instanceof ObjectNode object && entry.path("id").asText().equals(id)) {
        found.add(object);
      }
    }
    return found;
  }
}
