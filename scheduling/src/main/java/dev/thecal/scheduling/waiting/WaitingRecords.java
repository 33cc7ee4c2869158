package dev.thecal.scheduling.waiting;

import dev.thecal.core.access.Access;
import dev.thecal.core.access.ClinicId;
import dev.thecal.core.access.Versioned;
import java.util.List;
import java.util.Optional;

/** Keeps the waiting list. {@link WaitingList} is the service to call. */
public interface WaitingRecords {

  /**
   * Adds an entry at version 1.
   *
   * @return false if the id is taken
   * @throws dev.thecal.core.evidence.Refusal NOT_FOUND if the clinic has no such patient
   */
  boolean add(Access access, NotedWaiting waiting);

  /**
   * Replaces an entry whose version is still the expected one.
   *
   * @return false if it is not
   */
  boolean replace(Access access, NotedWaiting waiting, long expectedVersion);

  Optional<Versioned<NotedWaiting>> find(Access access, ClinicId clinic, String id);

  /** Those who still wait, in the order in which they came. */
  List<NotedWaiting> listOpen(Access access, ClinicId clinic);
}
