/** Who would come earlier if a slot became free, most pressing first. */
package dev.thecal.scheduling.waiting;
