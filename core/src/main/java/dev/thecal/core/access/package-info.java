/** Who asks, for which clinic, why and when; the clinic is only a name here. */
package dev.thecal.core.access;
