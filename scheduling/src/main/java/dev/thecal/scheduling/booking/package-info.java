/** Appointments: free slots, and a desk that gives each slot away once. */
package dev.thecal.scheduling.booking;
