/** The refill window of a pump: a ladder of dates, each with the reason that binds it. */
package dev.thecal.scheduling.due;
