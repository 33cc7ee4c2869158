/** Who is due for a refill, most pressing first. */
package dev.thecal.scheduling.worklist;
