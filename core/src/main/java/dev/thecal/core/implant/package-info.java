/** The pump in the body: which, where, since when, and until when. */
package dev.thecal.core.implant;
