/** Finding the dose: what each visit showed, how far one step may go, the smallest dose that is enough. */
package dev.thecal.core.titration;
