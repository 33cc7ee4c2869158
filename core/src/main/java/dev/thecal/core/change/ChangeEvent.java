package dev.thecal.core.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.access.Access;
import dev.thecal.core.evidence.Finding;
import dev.thecal.core.infusion.ProgrammeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened to an order for a change.
 *
 * @param kind what
 * @param by the person who did it
 * @param at when
 * @param reason in that person's words
 * @param programme the record that puts it into the pump, or takes that back
 * @param findings what was known against it then
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ChangeEvent(
    Kind kind,
    String by,
    Instant at,
    Optional<String> reason,
    Optional<ProgrammeId> programme,
    List<Finding> findings) {

  /** What can happen. */
  public enum Kind {
    PROPOSED,
    CONFIRMED,
    WITHDRAWN,
    /** A record says that the pump was told so. */
    IN_PUMP,
    /** That record was entered in error: the pump was not told so. */
    NOT_IN_PUMP
  }

  public ChangeEvent {
    findings = List.copyOf(findings);
  }

  static ChangeEvent of(Kind kind, Access access, List<Finding> findings) {
    return new ChangeEvent(
        kind, access.actor().id(), access.at(), Optional.empty(), Optional.empty(), findings);
  }

  static ChangeEvent because(Kind kind, Access access, String reason) {
    return new ChangeEvent(
        kind, access.actor().id(), access.at(), Optional.of(reason), Optional.empty(), List.of());
  }

  static ChangeEvent told(Kind kind, Access access, ProgrammeId programme, List<Finding> findings) {
    return new ChangeEvent(
        kind, access.actor().id(), access.at(), Optional.empty(), Optional.of(programme), findings);
  }
}
