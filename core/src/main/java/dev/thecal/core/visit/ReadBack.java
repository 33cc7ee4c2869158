package dev.thecal.core.visit;

import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.function.Supplier;

/**
 * How an order by telephone was heard.
 *
 * @param givenBy who ordered
 * @param readBackBy who wrote it down and read it back; another person
 * @param words as they were read back and confirmed
 */
public record ReadBack(String givenBy, String readBackBy, String words) {

  /** Fields named as in the record. */
  public static Supplier<ReadBack> read(JsonInput in) {
    var givenBy = in.required("givenBy", Reads.text(80));
    var readBackBy = in.required("readBackBy", Reads.text(80));
    var words = in.required("words", Reads.text(500));
    givenBy
        .optional()
        .filter(who -> readBackBy.optional().filter(who::equalsIgnoreCase).isPresent())
        .ifPresent(who -> in.problem(
            "readBackBy", "\"" + who + "\" gave the order: somebody else reads it back"));
    return () -> new ReadBack(givenBy.get(), readBackBy.get(), words.get());
  }
}
