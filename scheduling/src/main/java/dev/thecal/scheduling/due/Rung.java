package dev.thecal.scheduling.due;

import dev.thecal.core.evidence.Citation;
import java.time.LocalDate;

/**
 * One date of the ladder and what put it there.
 *
 * @param on in the site's local calendar, inclusive
 * @param reason what binds: {@code volume}, {@code stability}, {@code device-life}, {@code margin},
 *     {@code calendar}, {@code payer-interval} and the like
 * @param text the reason in words, with the numbers
 * @param source where the binding figure comes from
 */
public record Rung(LocalDate on, String reason, String text, Citation source) {}
