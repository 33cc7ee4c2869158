package dev.thecal.core.sign;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.reference.Figures;
import dev.thecal.core.reference.Ids;
import dev.thecal.core.reference.ReferenceFile;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The signs that ship with Thecal, each with its source. */
public final class Signs {

  private static final String SHIPPED = "/reference/signs.json";

  private final List<Sign> all;
  private final Set<String> known;

  /** In the order in which they are to be read. */
  public Signs(Collection<Sign> signs) {
    all = List.copyOf(signs);
    known = all.stream().flatMap(sign -> sign.drugs().stream()).collect(Collectors.toSet());
  }

  public static Signs shipped() {
    return new Signs(ReferenceFile.entries(SHIPPED, "signs", Signs::read));
  }

  public List<Sign> list() {
    return all;
  }

  /**
   * What must be watched for with these drugs in a pump. With no drug on record, or one that has no sign
   * here, every sign counts: nobody knows which of them it will be.
   */
  public List<Sign> of(Collection<String> drugs) {
    if (drugs.isEmpty() || !known.containsAll(drugs)) {
      return all;
    }
    return all.stream()
        .filter(sign -> sign.drugs().isEmpty() || sign.drugs().stream().anyMatch(drugs::contains))
        .toList();
  }

  private static Supplier<Sign> read(JsonInput in) {
    var id = in.required("id", text -> Ids.check("sign", text));
    var kind = in.required("kind", Reads.oneOf(Sign.Kind.class));
    var drugs = in.requiredScalars("drugs", text -> Ids.check("drug", text));
    var text = Figures.required(in, "text", Figures::text);
    return () -> new Sign(id.get(), kind.get(), Set.copyOf(drugs.get()), text.get());
  }
}
