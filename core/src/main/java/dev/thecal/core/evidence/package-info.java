/** Why: sources, findings, verdicts and refusals. Every answer of Thecal carries some of these. */
package dev.thecal.core.evidence;
