package dev.thecal.candidacy.rule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that would make a rule hold.
 *
 * @param text in words
 * @param fact name of the fact that would have to change; empty if time alone does it
 * @param from first day on which the rule holds by time alone, inclusive
 * @param passing the obstacle ends by time or by a pause that is part of usual care: not now, rather than
 *     never
 */
public record Change(
    String text, Optional<String> fact, Optional<LocalDate> from, boolean passing) {}
