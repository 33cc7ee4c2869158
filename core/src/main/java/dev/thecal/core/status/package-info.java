/** In hospital, lost, transferred, deceased: what it stops, and what goes on. */
package dev.thecal.core.status;
