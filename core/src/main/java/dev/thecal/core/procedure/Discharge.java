package dev.thecal.core.procedure;

import dev.thecal.core.evidence.Finding;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The patient goes home.
 *
 * @param instructions the documents that were given and explained
 * @param findings what was left out
 */
public record Discharge(
    Instant at,
    String by,
    List<String> instructions,
    Optional<String> remark,
    List<Finding> findings) {

  public Discharge {
    instructions = List.copyOf(instructions);
    findings = List.copyOf(findings);
  }

  /** Fields named as in the record. */
  public static Supplier<Discharge> read(JsonInput in) {
    var at = in.required("at", Reads::instant);
    var by = in.required("by", Reads.text(100));
    var given = in.requiredScalars("instructions", Reads.text(200));
    var remark = in.optional("remark", Reads.text(500));
    return () -> new Discharge(at.get(), by.get(), given.get(), remark.optional(), List.of());
  }

  Discharge with(List<Finding> found) {
    return new Discharge(at, by, instructions, remark, found);
  }
}
