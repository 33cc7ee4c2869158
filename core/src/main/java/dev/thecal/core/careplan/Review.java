package dev.thecal.core.careplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the last look at an item showed.
 *
 * @param on the day
 * @param by id of who looked, of the clinic's team
 * @param note in words
 * @param measured the goal's figure, if it was measured
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Review(LocalDate on, String by, String note, Optional<BigDecimal> measured) {

  static Supplier<Review> read(JsonInput in) {
    var on = in.required("on", Reads::date);
    var by = in.required("by", Reads.text(40));
    var note = in.required("note", Reads.text(1000));
    var measured = in.optionalNumber("measured");
    return () -> new Review(on.get(), by.get(), note.get(), measured.optional());
  }
}
