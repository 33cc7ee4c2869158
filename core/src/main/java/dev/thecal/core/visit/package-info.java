/** A refill visit as one guided transaction: steps, checks, stops, and what becomes history at its end. */
package dev.thecal.core.visit;
