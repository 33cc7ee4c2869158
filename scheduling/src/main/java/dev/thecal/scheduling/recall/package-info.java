/** Reaching patients: attempts, limits, a ladder by the dates of the pump, and what a missed refill sets off. */
package dev.thecal.scheduling.recall;
