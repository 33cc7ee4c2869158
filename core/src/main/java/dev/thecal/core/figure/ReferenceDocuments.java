package dev.thecal.core.figure;

import dev.thecal.core.drug.Drugs;
import dev.thecal.core.drug.Mixtures;
import dev.thecal.core.drug.TherapyLines;
import dev.thecal.core.pump.PumpModels;
import dev.thecal.core.reference.Figure;
import dev.thecal.core.reference.FigureChange;
import dev.thecal.core.reference.FigureKey;
import dev.thecal.core.reference.ReferenceDataException;
import dev.thecal.core.reference.ReferenceDocument;
import dev.thecal.core.reference.ReferenceDocument.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The documents of reference data: those that ship, and those a plugin adds. */
public final class ReferenceDocuments {

  private final List<ReferenceDocument> documents;

  public ReferenceDocuments(List<ReferenceDocument> documents) {
    this.documents = List.copyOf(documents);
  }

  /** The documents that ship with Thecal. */
  public static ReferenceDocuments shipped() {
    return new ReferenceDocuments(
        Arrays.stream(Kind.values()).map(ReferenceDocument::shipped).toList());
  }

  /** These and more. */
  public ReferenceDocuments and(List<ReferenceDocument> more) {
    return new ReferenceDocuments(
        Stream.concat(documents.stream(), more.stream()).toList());
  }

  /**
   * Reads all documents.
   *
   * @throws ReferenceDataException with every problem of all of them, each with file, pointer and value
   */
  public Reference read() {
    var broken = new ArrayList<ReferenceDataException>();
    var drugs = read(Kind.DRUG, Drugs::of, broken);
    var pumps = read(Kind.PUMP, PumpModels::of, broken);
    var mixtures = read(Kind.MIXTURE, Mixtures::of, broken);
    var lines = read(Kind.THERAPY_LINE, TherapyLines::of, broken);
    if (broken.isEmpty()) {
      broken.addAll(CrossReferences.problems(documents));
    }
    if (!broken.isEmpty()) {
      throw ReferenceDataException.all(broken);
    }
    return new Reference(
        new Drugs(drugs), new PumpModels(pumps), new Mixtures(mixtures), new TherapyLines(lines));
  }

  private <T> List<T> read(
      Kind kind, Function<ReferenceDocument, List<T>> reader, List<ReferenceDataException> broken) {
    var all = new ArrayList<T>();
    for (ReferenceDocument document : documents) {
      try {
        if (document.kind() == kind) {
          all.addAll(reader.apply(document));
        }
      } catch (ReferenceDataException e) {
        broken.add(e);
      }
    }
    return all;
  }

  /** Every figure, in the order of the files. */
  public List<Figure> figures() {
    return documents.stream().flatMap(document -> document.figures().stream()).toList();
  }

  public Optional<Figure> find(FigureKey key) {
    return figures().stream().filter(figure -> figure.key().equals(key)).findFirst();
  }

  /** Whether there is a drug, pump, mixture or class that the key speaks of. */
  public boolean hasSubject(FigureKey key) {
    return documents.stream().anyMatch(document -> document.has(key));
  }

  /**
   * These with a clinic's decisions carried in; not read yet.
   *
   * @throws IllegalArgumentException for a key that leads to no place
   */
  public ReferenceDocuments with(Map<FigureKey, FigureChange> changes) {
    return new ReferenceDocuments(
        documents.stream().map(document -> document.with(changes)).toList());
  }
}
