/** Brings clinics and patients from files into the database: checked first, all at once, then written. */
package dev.thecal.core.load;
