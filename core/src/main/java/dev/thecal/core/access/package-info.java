/** Who asks, for which clinic, why and when. */
package dev.thecal.core.access;
