package dev.thecal.core.infusion;

import dev.thecal.core.evidence.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a pump shall do, with what shall be put into it.
 *
 * @param programme to be told
 * @param fill to be put in; empty: what is inside stays
 * @param more what others found against it; it is held against the same gate
 */
public record Plan(Programme programme, Optional<Preparation> fill, List<Finding> more) {

  public Plan {
    more = List.copyOf(more);
  }

  static Plan of(Programme programme) {
    return new Plan(programme, Optional.empty(), List.of());
  }

  /** The planned fill as if it were done, so that the limits of a fill can be asked. */
  Optional<Fill> fill(Instant at) {
    return fill.map(planned -> {
      Component primary = planned.components().get(0);
      return new Fill(
          programme.clinic(),
          programme.patient(),
          new FillId("planned"),
          programme.implant(),
          at,
          primary.drug(),
          primary.concentration(),
          planned.volume(),
          primary.massUnit(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          planned.components().subList(1, planned.components().size()),
          Optional.empty(),
          Optional.empty());
    });
  }
}
