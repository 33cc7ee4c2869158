package dev.thecal.core.drug;

import dev.thecal.core.evidence.Cited;
import dev.thecal.core.reference.Ids;
import dev.thecal.core.reference.ReferenceDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The drugs Thecal knows: those it ships, and those a plugin adds. */
public final class Drugs {

  private final SortedMap<String, Drug> byId = new TreeMap<>();

  /**
   * @throws IllegalArgumentException if two drugs have one id
   */
  public Drugs(Collection<Drug> drugs) {
    for (Drug drug : drugs) {
      if (byId.put(drug.id().value(), drug) != null) {
        throw new IllegalArgumentException("drug \"" + drug.id() + "\" stands twice");
      }
    }
  }

  /** The drugs that ship with Thecal. */
  public static Drugs shipped() {
    return new Drugs(of(ReferenceDocument.shipped(ReferenceDocument.Kind.DRUG)));
  }

  /** Reads a file of drugs in the shipped format, for plugins. */
  public static List<Drug> parse(String file, String text) {
    return of(new ReferenceDocument(ReferenceDocument.Kind.DRUG, file, text));
  }

  /** The drugs of a document. */
  public static List<Drug> of(ReferenceDocument document) {
    return document.read(DrugReader::read);
  }

  /** These and more. */
  public Drugs and(Collection<Drug> more) {
    var all = new ArrayList<>(list());
    all.addAll(more);
    return new Drugs(all);
  }

  /**
   * @throws IllegalArgumentException if the drug is unknown; the message names the nearest known ones
   */
  public Drug get(String id) {
    return find(id).orElseThrow(() -> Ids.unknown("drug", id, byId.keySet()));
  }

  public Drug get(DrugId id) {
    return get(id.value());
  }

  public Optional<Drug> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All, by id. */
  public List<Drug> list() {
    return List.copyOf(byId.values());
  }

  /**
   * For how long exactly this combination may stay in a pump. A mixture needs a rule of its own;
   * what its parts stand alone only shortens it.
   *
   * @param drugs everything in the reservoir, at least one
   * @param diluted whether the product was diluted
   * @return empty if unknown: that is a case for review, never "stable"
   * @throws IllegalArgumentException for an unknown drug or no drug
   */
  public Optional<Cited<StabilityRule>> stability(
      Set<DrugId> drugs, boolean firstFill, boolean diluted) {
    return stability(drugs, Stay.of(firstFill, diluted));
  }

  /** As {@link #stability(Set, boolean, boolean)} for a pump model and for concentrations. */
  public Optional<Cited<StabilityRule>> stability(Set<DrugId> drugs, Stay stay) {
    if (drugs.isEmpty()) {
      throw new IllegalArgumentException("at least one drug is expected");
    }
    Optional<Cited<StabilityRule>> whole = drugs.stream()
        .flatMap(id -> get(id).stability(without(drugs, id), stay).stream())
        .min(Comparator.comparingInt(rule -> rule.value().days()));
    return whole.flatMap(rule -> drugs.stream()
        .flatMap(id -> get(id).stability(Set.of(), stay).stream())
        .filter(part -> part.value().days() < rule.value().days())
        .min(Comparator.comparingInt(part -> part.value().days()))
        .or(() -> Optional.of(rule)));
  }

  private static Set<DrugId> without(Set<DrugId> drugs, DrugId id) {
    var others = new HashSet<>(drugs);
    others.remove(id);
    return others;
  }
}
