/** Looks at a stored answer again: the same bytes, and in words what rules and policies of today say instead. */
package dev.thecal.candidacy.replay;
