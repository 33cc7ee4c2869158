/** The next refill, computed when the last one was finished, never repeated by a rule. */
package dev.thecal.scheduling.next;
