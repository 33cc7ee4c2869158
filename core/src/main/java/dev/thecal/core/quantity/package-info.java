/** Quantities of the field as types: exact longs in the smallest unit, a closed list of units, no silent conversion. */
package dev.thecal.core.quantity;
