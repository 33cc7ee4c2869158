/** The operation itself: planned, checked, done step by step, watched and discharged. */
package dev.thecal.core.procedure;
