/** Appointments as iCalendar text. */
package dev.thecal.scheduling.feed;
