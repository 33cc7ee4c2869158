/** Patients' words for the public site: never without consent, gone in one step when it is withdrawn. */
package dev.thecal.core.testimonial;
