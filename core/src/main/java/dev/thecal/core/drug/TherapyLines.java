package dev.thecal.core.drug;

import dev.thecal.core.evidence.Cited;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.reference.Figures;
import dev.thecal.core.reference.Ids;
import dev.thecal.core.reference.ReferenceDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The order in which drugs are tried, per class of pain. All rows that ship are drafts: they are shown,
 * and decide nothing. No code knows the order.
 */
public final class TherapyLines {

  private final List<PainClass> classes;

  public TherapyLines(List<PainClass> classes) {
    this.classes = List.copyOf(classes);
  }

  /** How far the pain reaches. */
  public enum Spread {
    LOCALIZED,
    DIFFUSE
  }

  /**
   * One of the four classes of pain.
   *
   * @param cancer whether it comes from cancer
   */
  public record PainClass(String id, boolean cancer, Spread spread, List<Cited<TherapyLine>> rows) {
    public PainClass {
      rows = List.copyOf(rows);
    }
  }

  /** The rows that ship with Thecal. */
  public static TherapyLines shipped() {
    return new TherapyLines(of(ReferenceDocument.shipped(ReferenceDocument.Kind.THERAPY_LINE)));
  }

  /** The classes of a document. */
  public static List<PainClass> of(ReferenceDocument document) {
    return document.read(TherapyLines::read);
  }

  public Optional<PainClass> find(boolean cancer, Spread spread) {
    return classes.stream()
        .filter(known -> known.cancer() == cancer && known.spread() == spread)
        .findFirst();
  }

  public List<PainClass> list() {
    return classes;
  }

  private static Supplier<PainClass> read(JsonInput in) {
    var id = in.required("id", text -> Ids.check("pain class", text));
    var cancer = in.required("cancer", Figures::yesOrNo);
    var spread = in.required("spread", Reads.oneOf(Spread.class));
    var rows = Figures.listOf(in, "rows", TherapyLines::row);
    return () -> new PainClass(id.get(), cancer.get(), spread.get(), Figures.orNone(rows));
  }

  private static Supplier<TherapyLine> row(JsonInput in) {
    var line = in.required("line", text -> Ids.check("line", text));
    var drugs = in.requiredScalars("drugs", DrugId::new);
    var regimen = in.required("regimen", Figures::text);
    return () -> new TherapyLine(line.get(), Set.copyOf(drugs.get()), regimen.get());
  }
}
