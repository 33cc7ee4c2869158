/** Pumps that come to the end of their service, and by when each is to be replaced. */
package dev.thecal.core.replacement;
