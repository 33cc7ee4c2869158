/** Messages to patients: what is due to be told, an outbox that tells it once, and what was not told. */
package dev.thecal.scheduling.reminder;
