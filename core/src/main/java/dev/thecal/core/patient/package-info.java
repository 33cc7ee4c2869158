/** Patients and what is on record about them. */
package dev.thecal.core.patient;
