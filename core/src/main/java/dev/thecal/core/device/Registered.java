package dev.thecal.core.device;

import dev.thecal.core.evidence.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A device as it stands on the register.
 *
 * @param device what it is
 * @param findings what was wrong or missing when it was registered
 * @param recordedBy the actor
 * @param recordedAt when
 * @param errorReason why it was entered in error; empty if it stands
 */
public record Registered(
    Device device,
    List<Finding> findings,
    String recordedBy,
    Instant recordedAt,
    Optional<String> errorReason) {

  public Registered {
    findings = List.copyOf(findings);
  }

  /** It was not marked as entered in error. */
  public boolean stands() {
    return errorReason.isEmpty();
  }

  Registered with(Device changed) {
    return new Registered(changed, findings, recordedBy, recordedAt, errorReason);
  }

  Registered inError(String reason) {
    return new Registered(device, findings, recordedBy, recordedAt, Optional.of(reason));
  }
}
