package dev.thecal.scheduling.plan;

import java.time.LocalTime;

/**
 * Where a plan puts a visit.
 *
 * @param visit id of the visit
 * @param bin id of the free stretch
 * @param bucket site, day and session
 * @param from local start
 * @param late after the latest acceptable day
 */
public record Placement(String visit, String bin, Bucket bucket, LocalTime from, boolean late) {}
