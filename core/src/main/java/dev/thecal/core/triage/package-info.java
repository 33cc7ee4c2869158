/** What a patient reports between visits, how urgent it is and why, and who saw to it. */
package dev.thecal.core.triage;
