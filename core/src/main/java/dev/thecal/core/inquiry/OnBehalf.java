package dev.thecal.core.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * For whom somebody asks.
 *
 * @param relation of the one who asks
 * @param person the other's name, if it was told; nothing about that person is told back without their consent
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OnBehalf(Relation relation, Optional<String> person) {

  /** Who asks for another person. */
  public enum Relation {
    FAMILY,
    FRIEND,
    CLINICIAN,
    CASE_MANAGER,
    OTHER
  }

  static Supplier<OnBehalf> read(JsonInput in) {
    var relation = in.required("relation", Reads.oneOf(Relation.class));
    var person = in.optional("person", Reads.text(100));
    return () -> new OnBehalf(relation.get(), person.optional());
  }
}
