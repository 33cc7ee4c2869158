/** One transaction over the stores of several modules. */
package dev.thecal.core.transaction;
