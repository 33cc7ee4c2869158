package dev.thecal.scheduling.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.thecal.core.access.ClinicId;
import java.time.Instant;
import java.util.Optional;

/**
 * A calendar address that was given out. The secret in it is not kept, only shown once.
 *
 * @param revoked when it was taken back; it finds nothing since then
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CalendarFeed(
    ClinicId clinic,
    String id,
    FeedOwner owner,
    String createdBy,
    Instant createdAt,
    Optional<Revocation> revoked) {

  /**
   * The end of an address.
   *
   * @param why in the clinic's words
   */
  public record Revocation(String by, Instant at, String why) {}

  CalendarFeed revokedBy(Revocation revocation) {
    return new CalendarFeed(clinic, id, owner, createdBy, createdAt, Optional.of(revocation));
  }
}
