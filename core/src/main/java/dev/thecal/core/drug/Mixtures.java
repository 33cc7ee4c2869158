package dev.thecal.core.drug;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.reference.Figures;
import dev.thecal.core.reference.Ids;
import dev.thecal.core.reference.ReferenceDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The mixtures Thecal knows something about; others are allowed and simply unknown. */
public final class Mixtures {

  private final List<Mixture> all;

  public Mixtures(List<Mixture> all) {
    this.all = List.copyOf(all);
  }

  /** The mixtures that ship with Thecal. */
  public static Mixtures shipped() {
    return new Mixtures(of(ReferenceDocument.shipped(ReferenceDocument.Kind.MIXTURE)));
  }

  /** The mixtures of a document. */
  public static List<Mixture> of(ReferenceDocument document) {
    return document.read(Mixtures::read);
  }

  /** What is known about exactly this mixture. */
  public Optional<Mixture> find(Set<DrugId> drugs) {
    return all.stream().filter(mixture -> mixture.drugs().equals(drugs)).findFirst();
  }

  public List<Mixture> list() {
    return all;
  }

  private static Supplier<Mixture> read(JsonInput in) {
    var id = in.required("id", text -> Ids.check("mixture", text));
    var name = in.required("name", Figures::text);
    var drugs = in.requiredScalars("drugs", DrugId::new);
    var approval = Figures.required(in, "approval", Reads.oneOf(Use.Approval.class));
    var notes = Figures.list(in, "notes", Figures::text);
    return () -> new Mixture(
        id.get(), name.get(), Set.copyOf(drugs.get()), approval.get(), Figures.orNone(notes));
  }
}
