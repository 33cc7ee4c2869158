package dev.thecal.core.clinic;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Why a clinic's figure is what it is: a figure without one does not load.
 *
 * @param kind what stands behind the figure
 * @param text the policy in a sentence, or title and locator of the source
 * @param address where a source can be read
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Basis(Kind kind, String text, Optional<String> address) {

  /** What stands behind a figure. */
  public enum Kind {
    /** The clinic has decided so. */
    CLINIC,
    /** A source that was read says so. */
    CITED,
    /** Nobody has verified it: it may warn and tighten, never permit. */
    DRAFT
  }

  static Supplier<Basis> read(JsonInput in) {
    var kind = in.required("kind", Reads.oneOf(Kind.class));
    var text = in.required("text", Reads.text(500));
    var address = in.optional("address", ProfileReads::address);
    return () -> new Basis(kind.get(), text.get(), address.optional());
  }
}
