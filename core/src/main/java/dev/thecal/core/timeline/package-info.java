/** Everything that happened to a patient in one order; each area of the domain contributes a source. */
package dev.thecal.core.timeline;
