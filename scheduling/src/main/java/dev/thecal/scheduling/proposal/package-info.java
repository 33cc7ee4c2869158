/** Proposes refill visits for a clinic's pumps: reads windows, calendars and bookings, and lets the planner plan. */
package dev.thecal.scheduling.proposal;
