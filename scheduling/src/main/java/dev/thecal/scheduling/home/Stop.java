package dev.thecal.scheduling.home;

import java.time.Duration;
import java.time.LocalTime;

/**
 * One house on a route.
 *
 * @param visit which
 * @param travel from the stop before, or the base
 * @param begins at the door, after waiting if the nurse is early
 * @param ends leaves the house
 */
public record Stop(HomeVisit visit, Duration travel, LocalTime begins, LocalTime ends) {}
