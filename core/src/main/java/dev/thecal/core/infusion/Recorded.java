package dev.thecal.core.infusion;

import dev.thecal.core.access.Access;
import dev.thecal.core.evidence.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A fill or programme on record. It is never changed or deleted; a wrong one is marked.
 *
 * @param value what is on record
 * @param findings what spoke against it when it was recorded
 * @param recordedBy the actor who recorded it
 * @param recordedAt when
 * @param errorReason why it was entered in error; empty if it stands
 */
public record Recorded<T>(
    T value,
    List<Finding> findings,
    String recordedBy,
    Instant recordedAt,
    Optional<String> errorReason) {

  public Recorded {
    findings = List.copyOf(findings);
  }

  /** As recorded now, by the one who asks. */
  public static <T> Recorded<T> of(T value, List<Finding> findings, Access access) {
    return new Recorded<>(value, findings, access.actor().id(), access.at(), Optional.empty());
  }

  /** It was not marked as entered in error. */
  public boolean stands() {
    return errorReason.isEmpty();
  }
}
