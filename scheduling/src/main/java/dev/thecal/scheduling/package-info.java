/** Refill windows, booking and the worklist. */
package dev.thecal.scheduling;
