package dev.thecal.core.pump;

import dev.thecal.core.reference.Ids;
import dev.thecal.core.reference.ReferenceDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The pump models Thecal knows: those it ships, and those a plugin adds. */
public final class PumpModels {

  private final SortedMap<String, PumpModel> byId = new TreeMap<>();

  /**
   * @throws IllegalArgumentException if two models have one id
   */
  public PumpModels(Collection<PumpModel> models) {
    for (PumpModel model : models) {
      if (byId.put(model.id().value(), model) != null) {
        throw new IllegalArgumentException("pump model \"" + model.id() + "\" stands twice");
      }
    }
  }

  /** The models that ship with Thecal. */
  public static PumpModels shipped() {
    return new PumpModels(of(ReferenceDocument.shipped(ReferenceDocument.Kind.PUMP)));
  }

  /** Reads a file of pump models in the shipped format, for plugins. */
  public static List<PumpModel> parse(String file, String text) {
    return of(new ReferenceDocument(ReferenceDocument.Kind.PUMP, file, text));
  }

  /** The pump models of a document. */
  public static List<PumpModel> of(ReferenceDocument document) {
    return document.read(PumpModelReader::read);
  }

  /** These and more. */
  public PumpModels and(Collection<PumpModel> more) {
    var all = new ArrayList<>(list());
    all.addAll(more);
    return new PumpModels(all);
  }

  /**
   * @throws IllegalArgumentException if the model is unknown; the message names the nearest known ones
   */
  public PumpModel get(String id) {
    return find(id).orElseThrow(() -> Ids.unknown("pump model", id, byId.keySet()));
  }

  public PumpModel get(PumpModelId id) {
    return get(id.value());
  }

  public Optional<PumpModel> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All, by id. */
  public List<PumpModel> list() {
    return List.copyOf(byId.values());
  }
}
