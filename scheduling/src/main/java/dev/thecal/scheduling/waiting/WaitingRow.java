package dev.thecal.scheduling.waiting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody on the waiting list.
 *
 * @param emptyOn when the reservoir has nothing left to give; empty: nobody knows, or no pump
 * @param daysToEmpty from today, negative if it has passed
 * @param pump whether a pump is in the body
 * @param bookedFor the visit of that kind that is booked
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WaitingRow(
    NotedWaiting waiting,
    boolean pump,
    Optional<LocalDate> emptyOn,
    Optional<Long> daysToEmpty,
    Optional<Instant> bookedFor) {}
