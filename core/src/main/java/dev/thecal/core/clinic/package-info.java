/** The network, its clinics and what each has decided for itself. */
package dev.thecal.core.clinic;
