package dev.thecal.core.clinic;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.json.JsonInput;
import dev.thecal.core.json.Reads;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A statement the clinic makes about the therapy, with what stands behind it.
 *
 * @param id the line of the clinic's requirements it comes from, for example {@code s0-04}
 * @param says in our own words
 * @param standing whether a patient page may repeat it
 * @param evidence needed for {@link Standing#SUPPORTED}
 * @param instead what a page says in its place; needed for {@link Standing#MISLEADING}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Claim(
    String id,
    Topic topic,
    String says,
    Standing standing,
    Optional<Basis> evidence,
    Optional<String> instead) {

  /** What the statement is about. */
  public enum Topic {
    MECHANISM,
    BENEFIT,
    EFFICACY,
    SAFETY,
    ORAL_MEDICINE,
    DAILY_LIFE,
    DEVICE_LIFE,
    PREVALENCE,
    EXPERIENCE,
    COVERAGE,
    REFILL,
    IMPLANT
  }

  /** Whether a patient page may repeat a statement. */
  public enum Standing {
    /** Evidence is named. */
    SUPPORTED,
    /** Nobody has named evidence: for the staff's eyes only. */
    UNPROVEN,
    /** Wrong or dangerous as it stands: the page says {@code instead}. */
    MISLEADING
  }

  public Claim {
    if (standing == Standing.SUPPORTED
        && evidence.filter(e -> e.kind() == Basis.Kind.CITED).isEmpty()) {
      throw new IllegalArgumentException(
          "claim \"" + id + "\" is supported by nothing; cite its evidence or call it unproven");
    }
    if (standing == Standing.MISLEADING && instead.isEmpty()) {
      throw new IllegalArgumentException(
          "claim \"" + id + "\" is misleading; say \"instead\" what is right");
    }
  }

  static Supplier<Claim> read(JsonInput in) {
    var id = in.required("id", ProfileReads.id("claim id"));
    var topic = in.required("topic", Reads.oneOf(Topic.class));
    var says = in.required("says", ProfileReads.text());
    var standing = in.required("standing", Reads.oneOf(Standing.class));
    var evidence = in.optionalObject("evidence", Basis::read);
    var instead = in.optional("instead", ProfileReads.text());
    return () -> new Claim(
        id.get(), topic.get(), says.get(), standing.get(), evidence.optional(), instead.optional());
  }
}
