/** What is known about a patient: typed, each value with its date and source, each key with its question. */
package dev.thecal.candidacy.fact;
