/** Figures of the reference data as a clinic uses them: what its medical director decided, and what follows. */
package dev.thecal.core.figure;
