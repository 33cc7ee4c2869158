package dev.thecal.core.titration;

import dev.thecal.core.quantity.DailyDose;
import java.time.LocalDate;

/**
 * A step up that was made.
 *
 * @param on the day it was made
 * @param increment what was added to the dose per day
 */
public record Increase(LocalDate on, DailyDose increment) {}
