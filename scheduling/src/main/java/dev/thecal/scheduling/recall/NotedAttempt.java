package dev.thecal.scheduling.recall;

import java.time.Instant;

/** An attempt as kept. */
public record NotedAttempt(ContactAttempt attempt, String recordedBy, Instant recordedAt) {}
