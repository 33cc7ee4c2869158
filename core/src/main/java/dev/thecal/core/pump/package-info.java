/**
 * Reference data of the implantable pumps: volumes, flows, life, labelled drugs, behaviour in a scanner. Archimedes is
 * not among them: no source for its sizes was found, and a figure without a source does not load.
 */
package dev.thecal.core.pump;
