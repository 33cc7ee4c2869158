package dev.thecal.candidacy.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.thecal.candidacy.StoredAssessment;
import dev.thecal.core.json.Reads;
import java.util.List;

/**
 * A stored assessment and what today's engine and policy make of the same facts.
 *
 * @param stored as it was given
 * @param answer as JSON: the stored text itself, or without what rests on sensitive facts
 * @param agreement how today's engine under the policy version of then compares
 * @param differences in words; empty if nothing differs
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Replay(
    @com.fasterxml.jackson.annotation.JsonIgnore StoredAssessment stored,
    @JsonProperty @JsonRawValue String answer,
    Agreement agreement,
    List<String> differences) {

  /** How an answer recomputed under the policy version of then compares with the stored one. */
  public enum Agreement {
    /** Byte for byte the same. */
    IDENTICAL,
    /** Another engine answers in other bytes; the differences say what. */
    OTHER_ENGINE,
    /** Rules, facts or policy version of then are no longer at hand. */
    NOT_RECOMPUTABLE,
    /** The same engine and policy version answer differently: one of them was changed without a new version. */
    UNEXPLAINED
  }

  public Replay {
    differences = List.copyOf(differences);
  }

  @JsonProperty
  public String assessment() {
    return stored.id().value();
  }

  @JsonProperty
  public String policy() {
    return stored.policyId();
  }

  @JsonProperty
  public String policyVersion() {
    return stored.policyVersion();
  }

  @JsonProperty
  public String engine() {
    return stored.engineVersion();
  }

  @JsonProperty
  public String decision() {
    return Reads.name(stored.decision());
  }
}
