/** Scheduling in SQL; the only package of this module that sees jOOQ. */
package dev.thecal.scheduling.store;
