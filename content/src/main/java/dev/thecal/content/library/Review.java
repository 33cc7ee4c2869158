package dev.thecal.content.library;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a version stands in its life and who read it.
 *
 * @param reviewer the clinician who read it; never invented, so often empty
 * @param on day of that reading
 * @param nextDue the leaflet is overdue after this day
 */
public record Review(
    LeafletStatus status, Optional<String> reviewer, Optional<LocalDate> on, LocalDate nextDue) {}
