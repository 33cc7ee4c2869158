/** The trial before an implant: what was tried, what it showed, and whether that is a success. */
package dev.thecal.core.trial;
