package dev.thecal.core.inquiry;

import java.time.Instant;

/**
 * What the desk did with an inquiry.
 *
 * @param to the state after it
 * @param by who
 * @param note the answer, or why it was closed; empty when it was taken
 */
public record InquiryStep(InquiryState to, String by, Instant at, String note) {}
