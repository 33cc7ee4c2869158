/** Reference data of the drugs given into the spinal fluid: status, ranges, limits, stability, titration. */
package dev.thecal.core.drug;
