package dev.thecal.core.clinic;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A condition this clinic treats, under the name it uses.
 *
 * @param condition canonical id, {@code c01} to {@code c29}
 * @param name as the clinic lists it
 * @param explained in one sentence, if the clinic explains it
 * @param drugClass what the pump delivers for it where that is not a pain medicine
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OfferedCondition(
    String condition, String name, Optional<String> explained, Optional<String> drugClass) {

  static Supplier<OfferedCondition> read(JsonInput in) {
    var condition = in.required("condition", ProfileReads::condition);
    var name = in.required("name", Reads.text(150));
    var explained = in.optional("explained", ProfileReads.text());
    var drugClass = in.optional("drugClass", Reads.text(60));
    return () -> new OfferedCondition(
        condition.get(), name.get(), explained.optional(), drugClass.optional());
  }
}
