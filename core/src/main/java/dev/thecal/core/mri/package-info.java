/** A scan of a patient with a pump as one order: what comes before, around and after it. */
package dev.thecal.core.mri;
