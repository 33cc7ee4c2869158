/** Leaflets: what they are, where they come from, and what makes one loadable. */
package dev.thecal.content.library;
