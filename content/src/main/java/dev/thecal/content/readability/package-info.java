/** How hard a text is to read, by published formulas. */
package dev.thecal.content.readability;
