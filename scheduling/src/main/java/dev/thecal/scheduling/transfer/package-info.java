/** Patients who go to another clinic, for good or as guests, and who keeps the deadline meanwhile. */
package dev.thecal.scheduling.transfer;
