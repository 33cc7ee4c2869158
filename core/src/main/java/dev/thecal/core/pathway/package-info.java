/** Where a patient stands on the way to the pump and with it: allowed moves, who made them, and why. */
package dev.thecal.core.pathway;
