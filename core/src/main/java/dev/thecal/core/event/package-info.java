/** Typed events of core, heard by siblings in the same transaction. */
package dev.thecal.core.event;
