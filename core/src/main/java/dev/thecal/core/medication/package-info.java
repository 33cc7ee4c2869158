/** What the list of medicines adds up to: oral opioids in morphine equivalents, as a draft until somebody reads a table. */
package dev.thecal.core.medication;
