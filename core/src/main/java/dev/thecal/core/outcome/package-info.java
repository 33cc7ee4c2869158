/** What became of the therapy: complications on record, and the analyses a programme's lead asks for. */
package dev.thecal.core.outcome;
