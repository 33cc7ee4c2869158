/** When and where a clinic works: sites, hours, closed days, rooms and clinicians. */
package dev.thecal.scheduling.calendar;
