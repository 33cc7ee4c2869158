/** Reading of reference data: figures with unit, source and status, all problems of a file at once. */
package dev.thecal.core.reference;
