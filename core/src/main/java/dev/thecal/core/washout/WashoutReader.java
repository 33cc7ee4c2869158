package dev.thecal.core.washout;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import dev.thecal.core.reference.Figures;
import dev.thecal.core.reference.Ids;
import java.util.List;
import java.util.function.Supplier;

/** Reads one row of the washout table. */
final class WashoutReader {

  private WashoutReader() {}

  static Supplier<Washout> read(JsonInput in) {
    var id = in.required("id", text -> Ids.check("drug", text));
    var name = in.required("name", Figures::text);
    var aliases = in.optionalScalars("aliases", text -> Ids.check("alias", text));
    var window = Figures.optional(in, "window", Figures::duration);
    var renal = Figures.optional(in, "windowIfRenalImpairment", Figures::duration);
    var requires = Figures.optional(in, "requires", Reads.oneOf(WashoutRequirement.class));
    var restart = Figures.optional(in, "restart", Figures::text);
    var note = Figures.optional(in, "note", Figures::text);
    return () -> new Washout(
        id.get(),
        name.get(),
        aliases.optional().orElse(List.of()),
        window.optional(),
        renal.optional(),
        requires.optional(),
        restart.optional(),
        note.optional());
  }
}
