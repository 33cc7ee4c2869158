/** Who did what, why and when; cannot be skipped. */
package dev.thecal.core.audit;
